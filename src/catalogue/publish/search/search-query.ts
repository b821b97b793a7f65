import { foldLetters } from './fold-letters.ts';
import { splitUnspaced } from './split-unspaced.ts';

/** Words of a question that no page need hold for it to answer. */
const QUESTION_WORDS = new Set(
  (
    'a about an and are as at be can could do does expect expected expects for from have how i in is it me must my need ' +
    'needs of on or our required should that the they this to we what when where which who why will with would you your'
  ).split(' '),
);

/** Begins and ends the token of a whole name: a letter that no text is written with. */
const EDGE = '\ua7f7';

/** Begins a sign in such a token, which may hold letters and digits only. */
const SIGN = '\ua7fb';

/** Returns what Pagefind is asked for a reader's query, whose words are split and folded as those of the records are. */
export function toIndexQuery(query: string): string {
  const folded = foldLetters(query);
  const words = /^\s*".+"\s*$/.test(folded) ? wordsOf(folded) : askedWords(folded);
  return words.flatMap(splitUnspaced).join(' ');
}

/**
 * Returns the token by which a record is found where the query is the whole of its name, spelled with or without hyphens:
 * `Model Monitoring` and `model-monitoring` have the same one, `C`, `C++` and `C#` three. Empty where there are no letters.
 */
export function wholeNameToken(name: string): string {
  const letters = askedWords(foldLetters(name))
    .join(' ')
    .normalize('NFD')
    .replace(/^\.(?=\p{L})|[+#*&@%!=<>|~^$]/gu, (sign) => SIGN + (sign.codePointAt(0) ?? 0).toString(16))
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? '' : EDGE + letters + EDGE;
}

/** Returns the words of a query without those of a question, unless there are no others. */
export function askedWords(text: string): string[] {
  const words = wordsOf(text);
  const asked = words.filter((word) => !QUESTION_WORDS.has(word.replace(/[?!.,:;]+$/, '')));
  return asked.length > 0 ? asked : words;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
