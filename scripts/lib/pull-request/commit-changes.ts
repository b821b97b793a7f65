import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askGit } from '#reader/git/git.ts';
import { git } from './git-command.ts';

export interface Identity {
  name: string;
  email: string;
}

interface Changes {
  dir: string;
  /** Files and folders, below `dir` or absolute; those that do not exist have no changes. */
  paths: readonly string[];
  message: string;
  /** The author, if Git's settings do not name one. */
  identity: Identity;
}

/**
 * Commits all changes at some paths on top of the current commit, without touching the branch, the index and the files.
 * Returns the new commit, or undefined if nothing changed.
 */
export function commitChanges({ dir, paths, message, identity }: Changes): string | undefined {
  const work = mkdtempSync(join(tmpdir(), 'rolebook-index-'));
  try {
    const index = { GIT_INDEX_FILE: join(work, 'index') };
    git(dir, ['read-tree', 'HEAD'], index);
    const known = paths.filter((path) => git(dir, [...LIST_FILES, path], index) !== '');
    if (known.length === 0) return undefined;
    git(dir, ['--literal-pathspecs', 'add', '--all', '--', ...known], index);
    const tree = git(dir, ['write-tree'], index);
    if (tree === git(dir, ['rev-parse', 'HEAD^{tree}'])) return undefined;
    return git(dir, [...settingsOf(dir, identity), 'commit-tree', tree, '-p', 'HEAD', '-m', message]);
  } finally {
    rmSync(work, { recursive: true });
  }
}

const LIST_FILES = ['--literal-pathspecs', 'ls-files', '--cached', '--others', '--exclude-standard', '--'];

function settingsOf(dir: string, { name, email }: Identity): string[] {
  const isSet = askGit(dir, ['config', 'user.email']) !== undefined;
  return isSet ? [] : ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
}
