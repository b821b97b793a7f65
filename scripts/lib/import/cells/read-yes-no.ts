import { readNumber } from '../scale/step-number.ts';
import { foldWord, cellMeaning } from './cell-meaning.ts';
import { MUST_WORDS, OPTIONAL_WORDS } from './yes-no-words.ts';

const must = new Set(MUST_WORDS.map(asWords));
const optional = new Set(OPTIONAL_WORDS.map(asWords));

/** Reads a cell as yes (such as `x`, `WAHR`, `1` and `must`) or no (also blank). Returns undefined if it is neither. */
export function readYesNo(cell: string): boolean | undefined {
  const meaning = cellMeaning(cell);
  if (meaning !== undefined) return meaning === 'yes';
  const number = readNumber(cell);
  if (number === 0 || number === 1) return number === 1;
  const words = asWords(cell);
  if (must.has(words)) return true;
  return optional.has(words) ? false : undefined;
}

/** Normalizes separators, so that `Must-have` and `must have` are the same. */
function asWords(cell: string): string {
  return foldWord(cell).replace(/[-_\s]+/g, ' ');
}
