import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: the repository, or `node_modules/rolebook` in the project of a site's owner. */
export const PACKAGE_DIR = packageAbove(dirname(fileURLToPath(import.meta.url)));

/** Returns the absolute path of a file or folder of the package. */
export function packagePath(path: string): string {
  return join(PACKAGE_DIR, path);
}

/** Returns the absolute path of a file or folder in `.cache` of the working directory, which lasts between runs. */
export function cachePath(path: string): string {
  return resolve('.cache', path);
}

/**
 * Returns the nearest folder, `dir` or one above it, that contains the sources of the pages. Its distance depends on
 * whether the programs are compiled.
 */
function packageAbove(dir: string): string {
  if (existsSync(join(dir, 'src/content.config.ts'))) return dir;
  if (dirname(dir) === dir) throw new Error('the package has no folder src');
  return packageAbove(dirname(dir));
}
