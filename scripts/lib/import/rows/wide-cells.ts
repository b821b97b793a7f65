import { cellMeaning } from '../cells/cell-meaning.ts';
import { kindOfCell } from '../cells/kind-of-cell.ts';
import { findStep, type NamedStep } from '../scale/scale-steps.ts';
import { readNumber } from '../scale/step-number.ts';
import type { WrittenCell } from '../scale/written-steps.ts';
import type { Entry } from '../shape/entry.ts';
import { cleanName, nameKey } from '../texts/cell-text.ts';

/** The maximum length of a plausible name of a step, in characters. */
const LONGEST_STEP = 40;

/** The minimum number of distinct words in a table of short texts instead of steps. */
const LEAST_WORDS = 6;

/** The way to read the cells of wide tables. */
export interface WideCells {
  isText: (entry: Entry) => boolean;
}

/** Determines which wide cells are texts; `scale` is that of the content or of `--scale`. */
export function findTexts(entries: readonly Entry[], scale: readonly NamedStep[]): WideCells {
  const wide = entries.filter(({ cells }) => cells.has('requirement'));
  const textFiles = new Set<string>();
  for (const [file, ofFile] of Map.groupBy(wide, ({ at }) => at.file)) {
    if (isFileOfTexts(ofFile.map(cellOf), scale)) textFiles.add(file);
  }
  return { isText: (entry) => textFiles.has(entry.at.file) || isTextLike(cellOf(entry), scale) };
}

/** Returns the cells that can name a step of the scale. Those of a dictionary come first, since its columns are in order. */
export function cellsWithSteps(entries: readonly Entry[], { isText }: WideCells): WrittenCell[] {
  const ordered = entries.toSorted((a, b) => Number(b.isSkill) - Number(a.isSkill));
  return ordered.flatMap((entry) => {
    const { at, cells } = entry;
    const isWideText = cells.has('requirement') && isText(entry);
    const text = isWideText ? undefined : (cells.get('requirement') ?? cells.get('proficiency'));
    return text === undefined ? [] : [{ text, at }];
  });
}

function cellOf({ cells }: Entry): string {
  return cleanName(cells.get('requirement') ?? '');
}

/** Returns whether most cells that are neither blank nor check marks are texts: long ones, or words that rarely repeat. */
function isFileOfTexts(cells: readonly string[], scale: readonly NamedStep[]): boolean {
  const filled = cells.filter((cell) => cellMeaning(cell) === undefined);
  const others = filled.filter(
    (cell) => kindOfCell(cell, scale).kind === 'other' && readNumber(cell) === undefined,
  );
  const texts = others.filter((cell) => isTextLike(cell, scale));
  if (texts.length * 2 > filled.length) return true;
  const words = new Set(others.map(nameKey)).size;
  return others.length === filled.length && words >= LEAST_WORDS && words * 5 >= filled.length * 4;
}

/** Returns whether a cell looks like a text instead of a step: it is long, has at least four words, or is a sentence. */
function isTextLike(cell: string, scale: readonly NamedStep[]): boolean {
  if (findStep(scale, cell) !== undefined || cellMeaning(cell) !== undefined) return false;
  // A step may have its number before its name, as in "2 - Advanced beginner".
  const name = cell.replace(/^\d[\d.,]*\s*[-–—:.)=]?\s+/, '');
  return name.length > LONGEST_STEP || name.split(/\s+/).length >= 4 || /\s.*[.!。！]$/u.test(name);
}
