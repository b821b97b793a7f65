import { formatDay } from '#catalogue/text/words.ts';
import { countLines, type ChangeLine } from './change-line.ts';
import { describeCounts, describeDiff } from './describe-diff.ts';
import type { History, HistoryCommit, HistoryEntry } from './history.ts';
import type { LinkTargets } from './link-targets.ts';

/** What a page shows of the history. */
export interface HistoryPage {
  /** Newest first. */
  months: HistoryMonth[];
  /** How many older entries the page leaves out. */
  leftOut: number;
}

export interface HistoryMonth {
  /** `2026-11`. */
  id: string;
  /** `November 2026`. */
  name: string;
  /** Newest first. */
  entries: DescribedEntry[];
}

/** A commit, and what it changed, in words. */
export interface DescribedEntry extends HistoryCommit {
  /** The address of the commit at the repository's host; undefined without a repository. */
  address?: string | undefined;
  /** The numbers of the catalogue that are others since; empty where none is. */
  counts: string;
  /** A line for each role, the skills, and what all share. */
  lines: ChangeLine[];
  /** Whether few enough lines stand below these to be shown at once. */
  isOpen: boolean;
  /** How many lines are left out, since an entry without end would be read by nobody. */
  leftOut: number;
}

const MOST_MONTHS = 24;
const MOST_ENTRIES = 200;
const MOST_LINES = 200;

/** So many lines of an entry are shown at once; more are folded. */
const MOST_OPEN = 20;

const monthFormat = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** The newest entries of a history by month: those of at most 24 months in which something changed, and at most 200. */
export function historyPage({ entries }: History, targets: LinkTargets): HistoryPage {
  const byMonth = Map.groupBy(entries.slice(0, MOST_ENTRIES), ({ day }) => day.slice(0, 7));
  const shown = [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, MOST_MONTHS);
  const count = shown.reduce((sum, [, ofMonth]) => sum + ofMonth.length, 0);
  return {
    months: shown.map(([id, ofMonth]) => ({
      id,
      name: monthFormat.format(new Date(`${id}-01T00:00:00Z`)),
      entries: ofMonth.map((entry) => describeEntry(entry, targets)),
    })),
    leftOut: entries.length - count,
  };
}

/** An entry in words. */
export function describeEntry({ diff, ...commit }: HistoryEntry, targets: LinkTargets): DescribedEntry {
  const all = describeDiff(diff, targets);
  const lines = fitLines(all, MOST_LINES);
  return {
    ...commit,
    address: targets.commit(commit.commit),
    counts: describeCounts(diff),
    lines,
    isOpen: countBelow(lines) <= MOST_OPEN,
    leftOut: countBelow(all) - countBelow(lines),
  };
}

/** How far back a history is known, in a sentence; `where` is `in this role`. Empty where nothing needs to be said. */
export function describeReach({ entries, start, isPartial }: History, where: string): string {
  if (start === undefined) {
    return 'The history is not known here: this site was made without the Git repository of its content.';
  }
  const since = `${formatDay(start.day)}${isPartial ? ', and what was before is not known here' : ''}`;
  if (entries.length === 0) return `Nothing has changed ${where} since the history begins, on ${since}.`;
  return isPartial ? `The history begins on ${since}.` : '';
}

/** The lines with as many of those below them as there is room for, in their order. */
function fitLines(lines: readonly ChangeLine[], room: number): ChangeLine[] {
  let left = room;
  return lines.map((line) => {
    const below: ChangeLine[] = [];
    for (const inner of line.lines) {
      if (left <= 0) break;
      const fitting = fitLines([inner], left - 1);
      left -= countLines(fitting);
      below.push(...fitting);
    }
    return { ...line, lines: below };
  });
}

function countBelow(lines: readonly ChangeLine[]): number {
  return lines.reduce((sum, line) => sum + countLines(line.lines), 0);
}
