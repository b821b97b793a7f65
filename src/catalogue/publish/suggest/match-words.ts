import { foldLetters } from '#catalogue/publish/search/fold-letters.ts';
import { askedWords } from '#catalogue/publish/search/search-query.ts';
import { WITHOUT_SPACES } from '#catalogue/text/without-spaces.ts';

/** A word with the signs that tell `C`, `C++` and `C#` apart. */
const WORD = /[\p{L}\p{N}\p{M}+#]+/gu;

/** The fewest letters that are found within a word: `ops` in `MLOps`. */
const FEWEST_INSIDE = 3;

/** How well a name fits: not at all, words of it hold the query's, begin with them, the name begins so, or is the query. */
export const FIT = { none: 0, inside: 1, words: 2, start: 3, whole: 4 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** A piece of a text, and whether it is what a reader searched for. */
export interface MarkedPiece {
  text: string;
  isMatch: boolean;
}

/** Returns the words of a text in small letters without accents: `mlflow`, `c++`. */
export function foldedWords(text: string): string[] {
  return withoutAccents(foldLetters(text)).match(WORD) ?? [];
}

/** Returns the words by which names are found: of `What is expected of a Senior MLOps Engineer?` the last three. */
export function wordsOfQuery(query: string): string[] {
  return foldedWords(askedWords(foldLetters(query)).join(' '));
}

/** Whether a word begins with what was asked, or holds it where that is long enough to mean something. */
export function fitsWord(word: string, asked: string): boolean {
  return word.startsWith(asked) || isWithin(word, asked);
}

/** Returns how well the words of a query fit names of one thing, each given in its words. */
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

/** Cuts a text into what the words of a query fit and what they do not: of `MLflow` the first two letters for `ml`. */
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

/** Returns where a word fits the longest of the words asked, as start and length; a length of 0 if it fits none. */
function matchIn(word: string, asked: readonly string[]): [start: number, length: number] {
  const folded = withoutAccents(foldLetters(word));
  const [best] = asked
    .filter((token) => fitsWord(folded, token))
    .sort((one, other) => other.length - one.length);
  if (best === undefined) return [0, 0];
  // If folding changes the number of letters, no position in the one is known in the other.
  return folded.length === word.length ? [folded.indexOf(best), best.length] : [0, word.length];
}

function isWithin(word: string, asked: string): boolean {
  return (asked.length >= FEWEST_INSIDE || WITHOUT_SPACES.test(asked)) && word.includes(asked);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
