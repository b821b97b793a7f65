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
  /** The number of older entries. */
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

/** A commit and a description of its changes. */
export interface DescribedEntry extends HistoryCommit {
  heading: Wording;
  /** The URL of the commit on the repository's host, if there is one. */
  address?: string | undefined;
  /** The changed totals of the catalogue, as text; empty if there are none. */
  counts: string;
  /** One for each role, the skills and the shared parts; added and removed parts have no details. */
  facts: ChangeFact[];
  /** Whether the facts are shown without a click, because there are few. */
  isOpen: boolean;
  /** The number of facts left out because the entry would be too long. */
  leftOut: number;
}

const MOST_MONTHS = 24;
const MOST_ENTRIES = 200;
const MOST_FACTS = 200;

const MOST_OPEN = 20;

const monthFormat = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** Returns the newest entries by month: at most 200, from at most 24 months with changes. */
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

/** Describes an entry of the history for a page. */
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

/** Returns the sentence about facts that an entry leaves out. */
export function describeLeftOutFacts(count: number): string {
  return `And ${formatNumber(count)} more: see the history in Git.`;
}

/**
 * Describes how far back a history goes; `where` names its subject: `in this role`. Returns an empty text for a
 * complete history with entries.
 */
export function describeReach({ entries, start, isPartial }: History, where: string): string {
  if (start === undefined) {
    return 'The history is not available: this site was built without the Git repository of its content.';
  }
  const since = `${formatDay(start.day)}${isPartial ? ', and earlier changes are not available' : ''}`;
  if (entries.length === 0) return `Nothing has changed ${where} since the history began on ${since}.`;
  return isPartial ? `The history begins on ${since}.` : '';
}

/** Removes the details of added and removed parts, which have or had a page of their own. */
function withoutWholes(fact: ChangeFact): ChangeFact {
  return { ...fact, facts: fact.isWhole ? [] : fact.facts.map(withoutWholes) };
}

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
