import { countOf } from '#catalogue/text/words.ts';
import type { RequirementChange } from '#catalogue/changes/diff/catalogue-diff.ts';
import { changedExamplesOf, changedTextOf } from './requirement-fact.ts';

/** Counts of changed requirements by kind of change. A requirement may count for several kinds. */
export interface Tally {
  added: number;
  removed: number;
  deeper: number;
  shallower: number;
  /** Another proficiency, if the scale does not say which is deeper. */
  other: number;
  mandatory: number;
  optional: number;
  texts: number;
}

/** The kinds of change in the order shown, with their column heads. */
export const TALLY_COLUMNS: readonly (readonly [keyof Tally, string])[] = [
  ['added', 'Added'],
  ['removed', 'Removed'],
  ['deeper', 'Deeper'],
  ['shallower', 'Shallower'],
  ['other', 'Other proficiency'],
  ['mandatory', 'Now mandatory'],
  ['optional', 'No longer mandatory'],
  ['texts', 'Texts'],
];

/** Counts changes of requirements by kind. */
export function tallyOf(changes: readonly RequirementChange[]): Tally {
  const count = (is: (change: RequirementChange) => boolean): number => changes.filter(is).length;
  const changed = changes.filter(({ kind }) => kind === 'changed');
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    deeper: count(({ direction }) => direction === 'deeper'),
    shallower: count(({ direction }) => direction === 'shallower'),
    other: count(({ direction }) => direction === 'other'),
    mandatory: changed.filter(({ before, after }) => !before?.mandatory && after?.mandatory).length,
    optional: changed.filter(({ before, after }) => before?.mandatory && !after?.mandatory).length,
    texts: changed.filter((change) => changedTextOf(change) ?? changedExamplesOf(change)).length,
  };
}

/** Describes counts of changes: `2 deeper, 1 now mandatory, 3 texts`. */
export function describeTally(tally: Tally): string {
  return TALLY_COLUMNS.flatMap(([kind, column]) => {
    const count = tally[kind];
    if (count === 0) return [];
    if (kind === 'texts') return [countOf(count, 'text')];
    if (kind === 'other') return [countOf(count, 'other proficiency', 'other proficiencies')];
    return [countOf(count, column.toLowerCase(), column.toLowerCase())];
  }).join(', ');
}
