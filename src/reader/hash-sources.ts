import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Returns the hexadecimal SHA-256 hash of files and of all modules below directories, without tests. */
export function hashSources(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [place, path] of paths.entries()) {
    for (const file of sourcesAt(path)) {
      const bytes = readFileSync(file);
      hash.update(`${String(place)} ${relative(path, file).replaceAll('\\', '/')} ${String(bytes.length)}\n`);
      hash.update(bytes);
    }
  }
  return hash.digest('hex');
}

function sourcesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /(?<!\.test)\.[jt]s$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
