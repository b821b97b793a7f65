import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: the repository itself, or `node_modules/rolebook` of somebody who adopts it. */
export const PACKAGE_DIR = packageAbove(dirname(fileURLToPath(import.meta.url)));

/** Returns the absolute path of a file or folder of the package. */
export function packagePath(path: string): string {
  return join(PACKAGE_DIR, path);
}

/** Returns the absolute path of what is kept between runs, below `.cache` of the working directory. */
export function cachePath(path: string): string {
  return resolve('.cache', path);
}

/** Returns the nearest folder with the sources of the pages: compiled programs are not as deep in it as their sources. */
function packageAbove(dir: string): string {
  if (existsSync(join(dir, 'src/content.config.ts'))) return dir;
  if (dirname(dir) === dir) throw new Error('the package lacks its folder src');
  return packageAbove(dirname(dir));
}
