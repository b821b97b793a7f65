import { foldLetters } from '#catalogue/publish/search/fold-letters.ts';
import { askedWords } from '#catalogue/publish/search/search-query.ts';
import { WITHOUT_SPACES } from '#catalogue/text/without-spaces.ts';

/** A word, including the signs that distinguish `C`, `C++` and `C#`. */
const WORD = /[\p{L}\p{N}\p{M}+#]+/gu;

/** The minimum number of letters to match inside a word, such as `ops` in `MLOps`. */
const FEWEST_INSIDE = 3;

/** Degrees of a match: none, inside words, at the start of words, at the start of the name, or the whole name. */
export const FIT = { none: 0, inside: 1, words: 2, start: 3, whole: 4 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** A piece of text, and whether it matches the query. */
export interface MarkedPiece {
  text: string;
  isMatch: boolean;
}

/** Returns the words of a text in lower case without accents: `mlflow`, `c++`. */
export function foldedWords(text: string): string[] {
  return withoutAccents(foldLetters(text)).match(WORD) ?? [];
}

/** Returns the words of a query to match with names, such as the last three of `What is expected of a Senior MLOps Engineer?` */
export function wordsOfQuery(query: string): string[] {
  return foldedWords(askedWords(foldLetters(query)).join(' '));
}

/** Returns whether a word starts with a searched one, or contains it if that is long enough. */
export function fitsWord(word: string, asked: string): boolean {
  return word.startsWith(asked) || isWithin(word, asked);
}

/** Returns how well the words of a query match the names of an item, each given as words. */
export function fitOf(asked: readonly string[], names: readonly (readonly string[])[]): Fit {
  const query = asked.join('');
  const joined = names.map((words) => words.join(''));
  const words = names.flat();
  if (query === '') return FIT.none;
  if (joined.includes(query)) return FIT.whole;
  if (joined.some((name) => name.startsWith(query))) return FIT.start;
  if (asked.every((token) => words.some((word) => word.startsWith(token)))) return FIT.words;
  return asked.every((token) => words.some((word) => fitsWord(word, token))) ? FIT.inside : FIT.none;
}

/** Splits a text into matching and other pieces, such as `ML` and `flow` for the query `ml`. */
export function markWords(text: string, asked: readonly string[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(WORD)) {
    const [start, length] = matchIn(found[0], asked);
    if (length === 0) continue;
    const from = found.index + start;
    if (from > end) pieces.push({ text: text.slice(end, from), isMatch: false });
    end = from + length;
    pieces.push({ text: text.slice(from, end), isMatch: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

/** Returns the start and length of the longest searched word in a word. The length is 0 if none matches. */
function matchIn(word: string, asked: readonly string[]): [start: number, length: number] {
  const folded = withoutAccents(foldLetters(word));
  const [best] = asked
    .filter((token) => fitsWord(folded, token))
    .sort((one, other) => other.length - one.length);
  if (best === undefined) return [0, 0];
  // If folding changes the length, positions in the folded word do not apply to the original.
  return folded.length === word.length ? [folded.indexOf(best), best.length] : [0, word.length];
}

function isWithin(word: string, asked: string): boolean {
  return (asked.length >= FEWEST_INSIDE || WITHOUT_SPACES.test(asked)) && word.includes(asked);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
