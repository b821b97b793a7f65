import { foldLetters } from './fold-letters.ts';
import { splitUnspaced } from './split-unspaced.ts';

/** Ends a segment whose space is not in the text as written: a word joiner, which the content never holds. */
const JOINED = '\u2060';

/** Begins the end of a word that is searched for but not shown: an invisible separator, and a hyphen at which Pagefind splits. */
const HIDDEN = '\u2063-';

/** Returns a text as Pagefind indexes it: with spaces between all words, and with its letters folded beside those as written. */
export function toIndexedText(text: string): string {
  const written = text.normalize('NFC').replace(/[\u2060\u2063]/g, '');
  // Of a large catalogue's words, few have a letter beyond ASCII.
  return written.replace(/\S*[^\0-\x7f]\S*/g, (word) =>
    splitUnspaced(word).map(withFoldedLetters).join(`${JOINED} `),
  );
}

/** Returns an excerpt of an indexed text, with its marks, as it was written. */
export function toWrittenText(excerpt: string): string {
  return excerpt
    .replace(/\u2063-[^\s<\u2060]*/g, '')
    .replace(/\u2060(<\/mark>)? ?/g, '$1')
    .replaceAll('</mark><mark>', '');
}

function withFoldedLetters(word: string): string {
  const folded = foldLetters(word);
  return lettersOf(folded) === lettersOf(word.toLowerCase())
    ? word
    : word + HIDDEN + folded.replace(/\s+/g, '');
}

/** Returns a word as Pagefind compares it, without accents and punctuation. */
function lettersOf(word: string): string {
  return word.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
}
