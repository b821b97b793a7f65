import type { TablePlace } from '../faults/import-fault.ts';
import { cellMeaning } from '../cells/cell-meaning.ts';
import { cleanName, nameKey } from '../texts/cell-text.ts';
import { findStep, type NamedStep } from './scale-steps.ts';
import { readNumber } from './step-number.ts';

/** A cell that may name a proficiency. */
export interface WrittenCell {
  text: string;
  at: TablePlace;
}

/** Something that cells name as a proficiency, as it is first written. */
export interface WrittenStep {
  text: string;
  /** The first cell; undefined if only the call names it. */
  at?: TablePlace | undefined;
  /** How many cells name it; 0 if only the call does. */
  count: number;
}

/** The proficiencies that a file and its call name, each once. */
export interface WrittenSteps {
  steps: readonly WrittenStep[];
  hasZero: boolean;
}

/** Returns what cells and --default-proficiency name as proficiencies; ticks, blanks and 0 name none. */
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

/** Returns what is written and is not a step of a scale; without a scale, 1 is a tick. */
export function unknownIn(written: readonly WrittenStep[], scale: readonly NamedStep[]): WrittenStep[] {
  return written.filter(
    ({ text }) => findStep(scale, text) === undefined && (scale.length > 0 || readNumber(text) !== 1),
  );
}
