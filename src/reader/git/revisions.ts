import { join, relative } from 'node:path';
import { askGit, GitError, nearestDirectory, runGit } from './git.ts';

const HASH = /^[0-9a-f]{40,64}$/;

/**
 * Returns the path of a directory in its repository, with forward slashes; empty if it is the root.
 * Throws a GitError if there is no repository.
 */
export function pathInRepository(dir: string): string {
  const nearest = nearestDirectory(dir);
  let prefix: string;
  try {
    prefix = runGit(dir, ['rev-parse', '--show-prefix']).toString('utf8').replace(/\n$/, '');
  } catch (error) {
    throw error instanceof GitError ? error : explainNoRepository(dir, error);
  }
  const path = join(prefix, relative(nearest, dir)).replaceAll('\\', '/').replace(/\/$/, '');
  return path === '.' ? '' : path;
}

/** Returns the full hash of a revision in the repository around `dir`. Throws a GitError if it does not exist. */
export function resolveCommit(dir: string, revision: string): string {
  pathInRepository(dir);
  if (revision.startsWith('-')) {
    throw new GitError(`"${revision}" is not a revision: name a branch, a tag or a commit`);
  }
  const commit = askGit(dir, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit !== undefined && HASH.test(commit)) return commit;
  if (revision.includes('..')) {
    throw new GitError(`"${revision}" is a range: write its two revisions with a space between them`);
  }
  throw new GitError(
    `there is no revision "${revision}" here: name a branch, a tag or a commit${shallowHint(dir)}`,
  );
}

/** Returns the hash of the last common commit of two revisions. Throws a GitError if they have none. */
export function resolveMergeBase(dir: string, one: string, other: string): string {
  const commits = [resolveCommit(dir, one), resolveCommit(dir, other)];
  const base = askGit(dir, ['merge-base', ...commits]);
  if (base !== undefined && HASH.test(base)) return base;
  throw new GitError(
    `"${one}" and "${other}" have no commit in common: compare them without a merge base${shallowHint(dir)}`,
  );
}

function shallowHint(dir: string): string {
  return askGit(dir, ['rev-parse', '--is-shallow-repository']) === 'true'
    ? '; this clone has only a part of the history: run "git fetch --unshallow" first'
    : '; if it exists only on the server, run "git fetch" first';
}

function explainNoRepository(dir: string, error: unknown): GitError {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  if (said.includes('dubious ownership')) {
    return new GitError(
      `the repository around ${dir} belongs to another user: if you trust it, run "git config --global --add safe.directory" with its path`,
      { cause: error },
    );
  }
  return new GitError(
    `${dir} is not in a Git repository: set CONTENT_DIR to a content directory that is in one`,
    { cause: error },
  );
}
