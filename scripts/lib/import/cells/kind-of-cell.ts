import { findStep, type NamedStep } from '../scale/scale-steps.ts';
import { readNumber } from '../scale/step-number.ts';
import { cleanName } from '../texts/cell-text.ts';
import { cellMeaning } from './cell-meaning.ts';

/** The meaning of a cell for a requirement. */
export type CellKind =
  | { kind: 'step'; step: NamedStep }
  /** The skill is required without a proficiency. */
  | { kind: 'tick' }
  /** The cell is blank; `mark` is its text, such as `-`. */
  | { kind: 'blank'; mark: string }
  /** The skill is not required; `mark` is the text of the cell. */
  | { kind: 'no'; mark: string }
  | { kind: 'other'; text: string };

/** Returns the meaning of a cell. Steps of the scale precede check marks and blanks, since a step may be called "x". */
export function kindOfCell(cell: string, scale: readonly NamedStep[]): CellKind {
  const text = cleanName(cell);
  const step = findStep(scale, text);
  if (step !== undefined) return { kind: 'step', step };
  const meaning = cellMeaning(text);
  if (meaning === 'yes') return { kind: 'tick' };
  if (meaning !== undefined) return { kind: meaning, mark: text };
  const number = readNumber(text);
  if (number === 0) return { kind: 'blank', mark: text };
  // Without a scale, 1 can only be a check mark.
  return number === 1 && scale.length === 0 ? { kind: 'tick' } : { kind: 'other', text };
}
