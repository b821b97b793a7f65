import { join, relative } from 'node:path';
import { askGit, GitError, nearestDirectory, runGit } from './git.ts';

const HASH = /^[0-9a-f]{40,64}$/;

/**
 * The path of a directory inside the repository that holds it, with forward slashes; empty where it is the whole
 * repository. Throws a GitError where there is none.
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

/** The hash of the commit that a revision of the repository around `dir` names. Throws a GitError where there is none. */
export function resolveCommit(dir: string, revision: string): string {
  pathInRepository(dir);
  if (revision.startsWith('-')) {
    throw new GitError(`"${revision}" is no revision: name a branch, a tag or a commit`);
  }
  const commit = askGit(dir, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit !== undefined && HASH.test(commit)) return commit;
  if (revision.includes('..')) {
    throw new GitError(`"${revision}" is a range: name its two revisions with a space between them`);
  }
  throw new GitError(
    `there is no revision "${revision}" here: name a branch, a tag or a commit${shallowHint(dir)}`,
  );
}

/** The hash of the last commit that two revisions have in common, as a pull request compares them. */
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
    ? '; this clone has only a part of the history, so run "git fetch --unshallow" first'
    : '; if it stands on the server only, run "git fetch" first';
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
    `${dir} is in no Git repository: set CONTENT_DIR to a content directory that is in one`,
    { cause: error },
  );
}
