import { nameKey } from '../texts/cell-text.ts';
import { BLANK_WORDS, NO_WORDS, YES_WORDS } from './yes-no-words.ts';

const YES_SIGNS = '✓✔✅☑🗸🗹☒xレ○◯〇◎●⬤◉•■⬛';
/** Includes × as the counterpart of ○: if it was meant as a check mark, the missing requirement is noticed at once. */
const NO_SIGNS = '×✗✘✕✖❌❎╳☐□⬜';
/** Matches an empty cell, dashes, dots and slashes. */
const BLANK_SIGNS = /^[-‐-―−_./…·~]*$/;

const meanings = new Map([
  ...[...Array.from(YES_SIGNS), ...YES_WORDS].map((word) => [foldWord(word), 'yes'] as const),
  ...[...Array.from(NO_SIGNS), ...NO_WORDS].map((word) => [foldWord(word), 'no'] as const),
  ...BLANK_WORDS.map((word) => [foldWord(word), 'blank'] as const),
]);

/** Returns the meaning of a sign or word on any scale: `✓` and `WAHR` are yes, `✗` is no, `n/a` is blank. */
export function cellMeaning(cell: string): 'yes' | 'no' | 'blank' | undefined {
  const word = foldWord(cell);
  return BLANK_SIGNS.test(word) ? 'blank' : meanings.get(word);
}

/** Normalizes a word for comparison: removes case, accents and the variation selectors of emoji. */
export function foldWord(word: string): string {
  return nameKey(word)
    .normalize('NFKD')
    .replace(/[\p{M}\uFE0E\uFE0F]/gu, '')
    .replaceAll('ı', 'i')
    .trim();
}
