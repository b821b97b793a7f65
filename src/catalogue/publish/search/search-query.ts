import { foldLetters } from './fold-letters.ts';
import { splitUnspaced } from './split-unspaced.ts';

/** Words of questions that a page does not have to contain. */
const QUESTION_WORDS = new Set(
  (
    'a about an and are as at be can could do does expect expected expects for from have how i in is it me must my need ' +
    'needs of on or our required should that the they this to we what when where which who why will with would you your'
  ).split(' '),
);

/** Marks the start and the end of a token for a whole name: a letter that no text contains. */
const EDGE = '\ua7f7';

/** Marks an encoded sign in such a token, which may contain only letters and digits. */
const SIGN = '\ua7fb';

/** Returns the query for Pagefind, with words split and folded in the same way as in the records. */
export function toIndexQuery(query: string): string {
  const folded = foldLetters(query);
  const words = /^\s*".+"\s*$/.test(folded) ? wordsOf(folded) : askedWords(folded);
  return words.flatMap(splitUnspaced).join(' ');
}

/**
 * Returns the token for queries that match a whole name. `Model Monitoring` and `model-monitoring` have the same token, but
 * `C`, `C++` and `C#` have three. Returns an empty string for a name without letters.
 */
export function wholeNameToken(name: string): string {
  const letters = askedWords(foldLetters(name))
    .join(' ')
    .normalize('NFD')
    .replace(/^\.(?=\p{L})|[+#*&@%!=<>|~^$]/gu, (sign) => SIGN + (sign.codePointAt(0) ?? 0).toString(16))
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? '' : EDGE + letters + EDGE;
}

/** Returns the words of a query without question words, or all words if there are no others. */
export function askedWords(text: string): string[] {
  const words = wordsOf(text);
  const asked = words.filter((word) => !QUESTION_WORDS.has(word.replace(/[?!.,:;]+$/, '')));
  return asked.length > 0 ? asked : words;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
