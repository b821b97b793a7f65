import { plainText } from '#catalogue/text/markdown.ts';
import { withoutCode } from './words-of-text.ts';

/** The ends of paragraphs and list items. */
const BREAK = /\n\s*\n|(?:^|\n)\s*(?:[-*+]|\d+[.)])\s+/;

/** The words of a link whose address is left out. */
const LINKED = /\[([^\][]*)\](?:\[[^\][]*\])?/g;

/** The space after a mark that ends a sentence, where the next word begins like one. */
const SENTENCE_END = /(?<=[.!?]["'”’)\]]*)\s+(?=["'“‘([]*[\p{Lu}\p{N}…])/u;

/** Abbreviations that end with a dot in the middle of a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|approx|incl|resp|Dr|Mr|Mrs|Ms|St|\p{Lu})\.$/u;

/** Returns the sentences of a Markdown text, with `…` in place of code; a list item is a sentence of its own. */
export function sentencesOf(text: string): string[] {
  return withoutCode(text)
    .replace(LINKED, '$1')
    .split(BREAK)
    .flatMap((part) => joinAbbreviations(plainText(part).split(SENTENCE_END)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Returns how many words a sentence has; what stands in code counts as one. */
export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}…]/u.test(word)).length;
}

function joinAbbreviations(parts: readonly string[]): string[] {
  const sentences: string[] = [];
  for (const part of parts) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before)) sentences.splice(-1, 1, `${before} ${part}`);
    else sentences.push(part);
  }
  return sentences;
}
