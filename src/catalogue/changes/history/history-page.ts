import { formatDay, formatNumber } from '#catalogue/text/words.ts';
import { countFacts, type ChangeFact } from '#catalogue/changes/describe/change-tree.ts';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { describeTitle, type TitleContext } from '#catalogue/changes/describe/change-title.ts';
import { describeCounts } from '#catalogue/changes/describe/summary.ts';
import type { History, HistoryCommit, HistoryEntry } from './history.ts';
import type { LinkTargets } from '#catalogue/changes/describe/link-targets.ts';
import type { Wording } from '#catalogue/changes/describe/wording.ts';

/** The part of a history that a page shows. */
export interface HistoryPage {
  /** Newest first. */
  months: HistoryMonth[];
  /** How many older entries the page leaves out. */
  leftOut: number;
}

interface HistoryMonth {
  /** `2026-11`. */
  id: string;
  /** `November 2026`. */
  name: string;
  /** Newest first. */
  entries: DescribedEntry[];
}

/** A commit, and what it changed, in words. */
export interface DescribedEntry extends HistoryCommit {
  /** Changes for readers, in short. */
  heading: Wording;
  /** The address of the commit at the repository's host; undefined without a repository. */
  address?: string | undefined;
  /** The numbers of the catalogue that are others since; empty where none is. */
  counts: string;
  /** One for each role, the skills, and what all share; without the details of what was added or removed as a whole. */
  facts: ChangeFact[];
  /** Whether the facts are few enough to be shown without a click. */
  isOpen: boolean;
  /** The number of facts left out of an entry that would be too long to read. */
  leftOut: number;
}

const MOST_MONTHS = 24;
const MOST_ENTRIES = 200;
const MOST_FACTS = 200;

/** The most facts of an entry that are shown unfolded. */
const MOST_OPEN = 20;

const monthFormat = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** The newest entries of a history by month: those of at most 24 months in which something changed, and at most 200. */
export function historyPage(
  { entries }: History,
  targets: LinkTargets,
  context: TitleContext = 'site',
): HistoryPage {
  const byMonth = Map.groupBy(entries.slice(0, MOST_ENTRIES), ({ day }) => day.slice(0, 7));
  const shown = [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, MOST_MONTHS);
  const count = shown.reduce((sum, [, ofMonth]) => sum + ofMonth.length, 0);
  return {
    months: shown.map(([id, ofMonth]) => ({
      id,
      name: monthFormat.format(new Date(`${id}-01T00:00:00Z`)),
      entries: ofMonth.map((entry) => describeEntry(entry, targets, context)),
    })),
    leftOut: entries.length - count,
  };
}

/** Describes an entry for a page. */
export function describeEntry(
  { diff, ...commit }: HistoryEntry,
  targets: LinkTargets,
  context: TitleContext,
): DescribedEntry {
  const { counts, sections } = describeChanges(diff, targets);
  const all = sections.map(withoutWholes);
  const facts = fitFacts(all, MOST_FACTS);
  return {
    ...commit,
    heading: describeTitle(diff, context),
    address: targets.commit(commit.commit),
    counts: describeCounts(counts),
    facts,
    isOpen: countInside(facts) <= MOST_OPEN,
    leftOut: countInside(all) - countInside(facts),
  };
}

/** Says that an entry has more facts than are shown. */
export function describeLeftOutFacts(count: number): string {
  return `And ${formatNumber(count)} more: see the history in Git.`;
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

/** Returns a fact without the details of what was added or removed as a whole: its own page has, or had, them. */
function withoutWholes(fact: ChangeFact): ChangeFact {
  return { ...fact, facts: fact.isWhole ? [] : fact.facts.map(withoutWholes) };
}

/** Keeps as many nested facts as there is room for, in order. */
function fitFacts(facts: readonly ChangeFact[], room: number): ChangeFact[] {
  let left = room;
  return facts.map((fact) => {
    const fitting: ChangeFact[] = [];
    for (const inner of fact.facts) {
      if (left <= 0) break;
      const fitted = fitFacts([inner], left - 1);
      left -= countFacts(fitted);
      fitting.push(...fitted);
    }
    return { ...fact, facts: fitting };
  });
}

function countInside(facts: readonly ChangeFact[]): number {
  return facts.reduce((sum, fact) => sum + countFacts(fact.facts), 0);
}
