import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Lists all files below folders that every build copies, relative to their folder and with forward slashes. */
export function listSiteFiles(...dirs: string[]): string[] {
  return [...new Set(dirs.flatMap(filesBelow))];
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll('\\', '/'));
}
