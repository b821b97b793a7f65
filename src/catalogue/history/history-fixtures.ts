import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { editedContent } from '#catalogue/diff/content-edits.ts';
import { diffCatalogues } from '#catalogue/diff/diff-catalogues.ts';
import { smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import type { History, HistoryEntry } from './history.ts';

/** A history, and the catalogue that it led to. */
export interface SmallHistory extends History {
  catalogue: Catalogue;
}

/** The history of the small catalogue through named edits: one commit a step, with all edits of the steps before it. */
export function smallHistory(...steps: (readonly string[])[]): SmallHistory {
  const contents = steps.map((_, index) => editedContent(steps.slice(0, index + 1).flat()));
  return historyThrough([smallCatalogue(), ...contents.map(smallCatalogue)]);
}

/** The history that leads through catalogues, oldest first: one commit a day from January 1, 2026, on. */
export function historyThrough(catalogues: readonly Catalogue[]): SmallHistory {
  const entries = catalogues.slice(1).map((after, index): HistoryEntry => {
    const before = catalogues[index] ?? after;
    return { ...smallCommit(index + 1), diff: diffCatalogues(before, after) };
  });
  return {
    entries: entries.reverse(),
    start: smallCommit(0),
    isPartial: false,
    catalogue: catalogues.at(-1) ?? smallCatalogue(),
  };
}

/** The commit of a day, counted from January 1, 2026. */
export function smallCommit(index: number): Omit<HistoryEntry, 'diff'> {
  const time = new Date(Date.UTC(2026, 0, 1 + index, 12)).toISOString();
  return {
    commit: String(index).padStart(40, '0'),
    day: time.slice(0, 10),
    time,
    title: `Change ${String(index)}`,
    author: 'Ada',
  };
}
