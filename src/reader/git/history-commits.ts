import type { HistoryCommit } from '#catalogue/changes/history/history.ts';
import { commitAuthor, commitTitle } from '#catalogue/changes/history/commit-line.ts';
import { GitError, askGit, runGit } from './git.ts';
import { pathInRepository } from './revisions.ts';

/** A commit with the files that it changed since its first parent. */
export interface CommitStep {
  commit: HistoryCommit;
  /** Hashes of changed files by path below the content directory; undefined for removed files. */
  changes: Map<string, string | undefined>;
}

export interface CommitSteps {
  /** The commits, oldest first. The first one lists all files of the content. */
  steps: CommitStep[];
  /** Whether the clone is shallow, so older commits are missing. */
  isPartial: boolean;
}

/** Hash, date, author and title of a commit. A null character ends this record, and that of each changed file. */
const FORMAT = '%H%x00%cI%x00%an%x00%s';

/** Matches a changed file: `:100644 100644 <hash before> <hash after> M`. A line feed precedes the first file. */
const CHANGE = /^\n?:\d+ (?<mode>\d+) \w+ (?<hash>\w+) (?<status>\w+)$/;

/** Matches the modes of regular files, but not of links and submodules. */
const FILE_MODE = /^100/;

/**
 * Returns the commits that changed a content directory, along first parents: a merge counts as one change.
 * Leaves out names that start with a dot. Throws a GitError if Git, a repository or a commit is missing.
 */
export function readCommitSteps(dir: string): CommitSteps {
  pathInRepository(dir);
  if (askGit(dir, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) {
    throw new GitError('the repository of the content has no commits yet');
  }
  const log = runGit(dir, [
    ...['-c', 'log.showRoot=true', '-c', 'i18n.logOutputEncoding=UTF-8', '-c', 'log.showSignature=false'],
    ...[
      'log',
      '-z',
      '--first-parent',
      '-m',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--relative',
      '--no-color',
    ],
    ...[`--format=${FORMAT}`, '--', '.', ':(exclude,glob)**/.*', ':(exclude,glob)**/.*/**'],
  ]);
  return {
    steps: parseLog(log.toString('utf8')).reverse(),
    isPartial: askGit(dir, ['rev-parse', '--is-shallow-repository']) === 'true',
  };
}

function parseLog(log: string): CommitStep[] {
  const parts = log.split('\0');
  const steps: CommitStep[] = [];
  let at = 0;
  while (at + 4 <= parts.length) {
    const [commit = '', moment = '', author = '', title = ''] = parts.slice(at, at + 4);
    at += 4;
    const changes: CommitStep['changes'] = new Map();
    for (;;) {
      const change = CHANGE.exec(parts[at] ?? '')?.groups;
      if (change === undefined) break;
      const isFile = change['status'] !== 'D' && FILE_MODE.test(change['mode'] ?? '');
      changes.set(parts[at + 1] ?? '', isFile ? change['hash'] : undefined);
      at += 2;
    }
    steps.push({
      commit: { commit, ...timeOf(moment), title: commitTitle(title), author: commitAuthor(author) },
      changes,
    });
  }
  return steps;
}

/** Returns the day in the committer's time zone and the moment in UTC; an invalid date becomes 1970-01-01. */
function timeOf(moment: string): Pick<HistoryCommit, 'day' | 'time'> {
  const date = new Date(moment);
  if (!/^\d{4}-\d\d-\d\dT/.test(moment) || Number.isNaN(date.getTime()))
    return timeOf('1970-01-01T00:00:00Z');
  return { day: moment.slice(0, 10), time: date.toISOString() };
}
