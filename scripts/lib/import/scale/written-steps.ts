import type { TablePlace } from '../faults/import-fault.ts';
import { cellMeaning } from '../cells/cell-meaning.ts';
import { cleanName, nameKey } from '../texts/cell-text.ts';
import { findStep, type NamedStep } from './scale-steps.ts';
import { readNumber } from './step-number.ts';

/** A cell in which a proficiency may be named. */
export interface WrittenCell {
  text: string;
  at: TablePlace;
}

/** A proficiency in the spelling of the first cell that names it. */
export interface WrittenStep {
  text: string;
  /** The place of the first cell, or undefined if only an option names it. */
  at?: TablePlace | undefined;
  /** The number of cells that name it, or 0 if only an option does. */
  count: number;
}

/** The distinct proficiencies in a file and in `--default-proficiency`. */
export interface WrittenSteps {
  steps: readonly WrittenStep[];
  hasZero: boolean;
}

/** Collects the proficiencies in cells and in `--default-proficiency`; check marks, blanks and 0 are none. */
export function writtenSteps(cells: Iterable<WrittenCell>, defaultName?: string): WrittenSteps {
  const steps = new Map<string, WrittenStep>();
  let hasZero = false;
  const add = (text: string, at: TablePlace | undefined): void => {
    const count = at === undefined ? 0 : 1;
    const number = readNumber(text);
    if (number === 0) hasZero = true;
    if (number === 0 || (number === undefined && cellMeaning(text) !== undefined)) return;
    const key = number === undefined ? nameKey(text) : String(number);
    const known = steps.get(key);
    if (known === undefined) steps.set(key, { text, at, count });
    else known.count += count;
  };
  for (const { text, at } of cells) add(cleanName(text), at);
  if (defaultName !== undefined) add(cleanName(defaultName), undefined);
  return { steps: [...steps.values()], hasZero };
}

/** Returns the written steps that are not in a scale; without a scale, 1 is a check mark. */
export function unknownIn(written: readonly WrittenStep[], scale: readonly NamedStep[]): WrittenStep[] {
  return written.filter(
    ({ text }) => findStep(scale, text) === undefined && (scale.length > 0 || readNumber(text) !== 1),
  );
}
