import { firstLineOf } from '#catalogue/text/message-of.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { diffCatalogues, isEmptyDiff } from '#catalogue/changes/diff/diff-catalogues.ts';
import {
  unknownHistory,
  type History,
  type HistoryCommit,
  type HistoryEntry,
} from '#catalogue/changes/history/history.ts';
import { openHistoryCache, type CommitResult, type HistoryCache } from './history-cache.ts';
import { HistoryCatalogues } from './history-catalogues.ts';
import { readCommitSteps, type CommitStep } from './history-commits.ts';
import { pathInRepository } from './revisions.ts';

/** The history of the content, and a warning to print if it is incomplete. */
export interface ReadHistory {
  history: History;
  warning?: string | undefined;
}

interface HistoryPlaces {
  /** The folder of Rolebook's code; cached results of other code are ignored. */
  packageDir: string;
  cacheDir: string;
}

/**
 * Reads the changes of a catalogue from Git, commit by commit, with a cache in `cacheDir`. The changes of a commit with
 * problems become part of the next good one. Never throws: if Git is missing, the history is unknown.
 */
export function readHistory(contentDir: string, { packageDir, cacheDir }: HistoryPlaces): ReadHistory {
  try {
    const { steps, isPartial } = readCommitSteps(contentDir);
    const cache = openHistoryCache(cacheDir, pathInRepository(contentDir), packageDir);
    const known = compareSteps(steps, new HistoryCatalogues(contentDir, steps), cache);
    return {
      history: { ...known, isPartial },
      warning: explain(known.start, isPartial, cache.fault()),
    };
  } catch (error) {
    const reason = firstLineOf(error);
    return {
      history: unknownHistory,
      warning: `history: ${reason}; pages and feeds show no changes`,
    };
  }
}

/** The last commit without problems, with its catalogue once it has been linked. */
interface GoodCommit {
  commit: string;
  index: number;
  catalogue?: Catalogue | undefined;
}

/** Compares each commit with the last good one before it. */
function compareSteps(
  steps: readonly CommitStep[],
  catalogues: HistoryCatalogues,
  cache: HistoryCache,
): Pick<History, 'entries' | 'start'> {
  const entries: HistoryEntry[] = [];
  let start: HistoryCommit | undefined;
  let good: GoodCommit | undefined;
  for (const [index, { commit }] of steps.entries()) {
    const previous = good?.commit;
    const cached = cache.get(commit.commit);
    const isKnown = cached !== undefined && cached.previous === previous;
    if (good && !isKnown) good.catalogue ??= catalogues.at(good.index);
    const catalogue = isKnown ? undefined : catalogues.at(index);
    const result = isKnown ? cached : resultOf(good, catalogue);
    if (!isKnown) cache.set(commit.commit, result);
    if (!result.isGood) continue;
    if (result.diff) entries.push({ ...commit, diff: result.diff });
    start ??= commit;
    good = { commit: commit.commit, index, catalogue };
  }
  return { entries: entries.reverse(), start };
}

function resultOf(good: GoodCommit | undefined, catalogue: Catalogue | undefined): CommitResult {
  const previous = good?.commit;
  if (catalogue === undefined) return { previous, isGood: false };
  const diff = good?.catalogue && diffCatalogues(good.catalogue, catalogue);
  return { previous, isGood: true, ...(diff && !isEmptyDiff(diff) && { diff }) };
}

function explain(
  start: HistoryCommit | undefined,
  isPartial: boolean,
  fault: string | undefined,
): string | undefined {
  if (start === undefined)
    return 'history: no commit contains the content yet; pages and feeds show no changes';
  const reasons = [
    ...(isPartial
      ? [`this clone has no commits before ${start.day}: run "git fetch --unshallow" to get them`]
      : []),
    ...(fault === undefined ? [] : [fault]),
  ];
  return reasons.length === 0 ? undefined : `history: ${reasons.join('; ')}`;
}
