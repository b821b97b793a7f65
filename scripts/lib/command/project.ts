import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project itself, with a trailing slash; the content may be elsewhere. */
export const PROJECT_DIR = fileURLToPath(new URL('../../../', import.meta.url));

/** Returns the absolute path of a file or folder of the project. */
export function projectPath(path: string): string {
  return join(PROJECT_DIR, path);
}
