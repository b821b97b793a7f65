import { foldLetters } from './fold-letters.ts';
import { splitUnspaced } from './split-unspaced.ts';

/** Marks the end of a segment before a space that the index adds: a word joiner, which the content never contains. */
const JOINED = '\u2060';

/** Marks a hidden spelling after a word: an invisible separator, and a hyphen at which Pagefind splits the word. */
const HIDDEN = '\u2063-';

/** Prepares a text for the index: separates all words by spaces, and adds folded spellings to words. */
export function toIndexedText(text: string): string {
  const written = text.normalize('NFC').replace(/[\u2060\u2063]/g, '');
  // Skips ASCII words, since few words of a large catalogue have other letters.
  return written.replace(/\S*[^\0-\x7f]\S*/g, (word) =>
    splitUnspaced(word).map(withFoldedLetters).join(`${JOINED} `),
  );
}

/** Restores the original text of an indexed excerpt, with its marks. */
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

/** Returns a word without accents and punctuation, as Pagefind compares it. */
function lettersOf(word: string): string {
  return word.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
}
