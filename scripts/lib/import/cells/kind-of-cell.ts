import { findStep, type NamedStep } from '../scale/scale-steps.ts';
import { readNumber } from '../scale/step-number.ts';
import { cleanName } from '../texts/cell-text.ts';
import { cellMeaning } from './cell-meaning.ts';

/** The meaning of a requirement's cell. */
export type CellKind =
  | { kind: 'step'; step: NamedStep }
  /** The skill is asked for, without a proficiency. */
  | { kind: 'tick' }
  /** The cell says nothing; `mark` is what it shows, such as `-`. */
  | { kind: 'blank'; mark: string }
  /** The skill is not asked for; `mark` is the word or sign that says so. */
  | { kind: 'no'; mark: string }
  | { kind: 'other'; text: string };

/** Returns what a cell says; a step of the scale comes before ticks and blanks, since a scale may have a step "x". */
export function kindOfCell(cell: string, scale: readonly NamedStep[]): CellKind {
  const text = cleanName(cell);
  const step = findStep(scale, text);
  if (step !== undefined) return { kind: 'step', step };
  const meaning = cellMeaning(text);
  if (meaning === 'yes') return { kind: 'tick' };
  if (meaning !== undefined) return { kind: meaning, mark: text };
  const number = readNumber(text);
  if (number === 0) return { kind: 'blank', mark: text };
  // Without a scale there is nothing else that 1 could be.
  return number === 1 && scale.length === 0 ? { kind: 'tick' } : { kind: 'other', text };
}
