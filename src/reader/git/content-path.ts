import { isAbsolute, relative } from 'node:path';
import { GitError } from './git.ts';
import { pathInRepository } from './revisions.ts';

/**
 * The path of the content directory in its repository, with forward slashes; empty where it is the whole repository.
 * Without Git it is the path below the working directory; undefined where the content lies elsewhere.
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
