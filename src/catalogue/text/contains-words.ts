import { WITHOUT_SPACES } from './without-spaces.ts';

const IN_WORD = /[\p{L}\p{N}]/u;

/** Returns whether a text contains words as whole words: "Go" is in "Writes Go." but not in "Goals". */
export function containsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + words.length]];
    if (isEdge(before, words.at(0)) && isEdge(words.at(-1), after)) return true;
  }
  return false;
}

/** Returns whether there is a word boundary between two characters. */
function isEdge(one = '', other = ''): boolean {
  const isInside = IN_WORD.test(one) && IN_WORD.test(other);
  return !isInside || WITHOUT_SPACES.test(one) || WITHOUT_SPACES.test(other);
}
