import { nameKey } from '../texts/cell-text.ts';
import { BLANK_WORDS, NO_WORDS, YES_WORDS } from './yes-no-words.ts';

const YES_SIGNS = '✓✔✅☑🗸🗹☒xレ○◯〇◎●⬤◉•■⬛';
/** × is here, since who writes ○ for yes writes × for no; a tick that is lost shows at once, one too many does not. */
const NO_SIGNS = '×✗✘✕✖❌❎╳☐□⬜';
/** Dashes, dots and slashes. */
const BLANK_SIGNS = /^[-‐-―−_./…·~]*$/;

const meanings = new Map([
  ...[...Array.from(YES_SIGNS), ...YES_WORDS].map((word) => [foldWord(word), 'yes'] as const),
  ...[...Array.from(NO_SIGNS), ...NO_WORDS].map((word) => [foldWord(word), 'no'] as const),
  ...BLANK_WORDS.map((word) => [foldWord(word), 'blank'] as const),
]);

/** Returns what a sign or a word means whatever the scale: `✓` and `WAHR` are yes, `✗` no and `n/a` blank. */
export function cellMeaning(cell: string): 'yes' | 'no' | 'blank' | undefined {
  const word = foldWord(cell);
  return BLANK_SIGNS.test(word) ? 'blank' : meanings.get(word);
}

/** Returns a word as words are compared: without case, accents, and the character that makes an emoji of a sign. */
export function foldWord(word: string): string {
  return nameKey(word)
    .normalize('NFKD')
    .replace(/[\p{M}\uFE0E\uFE0F]/gu, '')
    .replaceAll('ı', 'i')
    .trim();
}
