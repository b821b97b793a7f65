import { kindOfCell } from '../cells/kind-of-cell.ts';
import type { NamedStep } from '../scale/scale-steps.ts';
import type { WrittenCell } from '../scale/written-steps.ts';
import type { Entry } from '../shape/entry.ts';
import { cleanName } from '../texts/cell-text.ts';

/** The longest name of a step that anybody writes into a cell. */
const LONGEST_STEP = 40;

/** Returns the files whose wide cells hold texts, rather than steps alone. */
export function filesWithTexts(entries: readonly Entry[], scale: readonly NamedStep[]): ReadonlySet<string> {
  const texts = entries.filter(({ cells }) => {
    const cell = cleanName(cells.get('requirement') ?? '');
    return kindOfCell(cell, scale).kind === 'other' && isTextLike(cell);
  });
  return new Set(texts.map(({ at }) => at.file));
}

/** Returns the cells that can name a step of the scale. */
export function cellsWithSteps(entries: readonly Entry[], textFiles: ReadonlySet<string>): WrittenCell[] {
  return entries.flatMap(({ at, cells }) => {
    const text =
      cells.get(textFiles.has(at.file) ? 'proficiency' : 'requirement') ?? cells.get('proficiency');
    return text === undefined ? [] : [{ text, at }];
  });
}

/** Whether a cell of one line reads as a text rather than as the name of a step: long, of four words or more, or a sentence. */
function isTextLike(cell: string): boolean {
  // A step may have its number before its name, as in "2 - Advanced beginner".
  const name = cell.replace(/^\d[\d.,]*\s*[-–—:.)=]?\s+/, '');
  return name.length > LONGEST_STEP || name.split(/\s+/).length >= 4 || /[.!?。！？]$/u.test(name);
}
