import type { HistoryCommit } from '#catalogue/changes/history/history.ts';
import { commitAuthor, commitTitle } from '#catalogue/changes/history/commit-line.ts';
import { GitError, askGit, runGit } from './git.ts';
import { pathInRepository } from './revisions.ts';

/** A commit, and the files that it changed since the one before it on the branch. */
export interface CommitStep {
  commit: HistoryCommit;
  /** The hash of each changed file by its path below the content directory; undefined where it is gone. */
  changes: Map<string, string | undefined>;
}

export interface CommitSteps {
  /** Oldest first. The first one changes all that it holds. */
  steps: CommitStep[];
  /** Whether the repository lacks older commits. */
  isPartial: boolean;
}

/** Four lines about a commit, each ended by a null character, as the changed files after them are. */
const FORMAT = '%H%x00%cI%x00%an%x00%s';

/** `:100644 100644 <hash before> <hash after> M`, with a line feed before the first. */
const CHANGE = /^\n?:\d+ (?<mode>\d+) \w+ (?<hash>\w+) (?<status>\w+)$/;

/** The modes of files; links and submodules are others. */
const FILE_MODE = /^100/;

/**
 * The commits that changed a content directory, along the first parents, so that a merge counts as what it brought.
 * Names that start with a dot are left out. Throws a GitError where there is no Git, no repository or no commit.
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

/** The day as its author's calendar had it, and the moment in UTC; a date that makes no sense is the first one of all. */
function timeOf(moment: string): Pick<HistoryCommit, 'day' | 'time'> {
  const date = new Date(moment);
  if (!/^\d{4}-\d\d-\d\dT/.test(moment) || Number.isNaN(date.getTime()))
    return timeOf('1970-01-01T00:00:00Z');
  return { day: moment.slice(0, 10), time: date.toISOString() };
}
