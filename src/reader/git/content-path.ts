import { isAbsolute, relative } from 'node:path';
import { GitError } from './git.ts';
import { pathInRepository } from './revisions.ts';

/**
 * Returns the path of the content directory in its repository, with forward slashes; empty if it is the root.
 * Without Git, returns the path below the working directory, or undefined if the content is elsewhere.
 */
export function findContentPath(contentDir: string): string | undefined {
  try {
    return pathInRepository(contentDir);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const below = relative(process.cwd(), contentDir).replaceAll('\\', '/');
    return below.startsWith('..') || isAbsolute(below) ? undefined : below;
  }
}
