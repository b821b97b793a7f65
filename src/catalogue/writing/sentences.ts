import { plainText } from '#catalogue/text/markdown.ts';
import { withoutCode } from './words-of-text.ts';

/** The ends of paragraphs and list items. */
const BREAK = /\n\s*\n|(?:^|\n)\s*(?:[-*+]|\d+[.)])\s+/;

/** The text of a link without its address. */
const LINKED = /\[([^\][]*)\](?:\[[^\][]*\])?/g;

/** The space between a mark that ends a sentence and a word that starts one. */
const SENTENCE_END = /(?<=[.!?]["'”’)\]]*)\s+(?=["'“‘([]*[\p{Lu}\p{N}…])/u;

/** Abbreviations with a dot that does not end a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|approx|incl|resp|Dr|Mr|Mrs|Ms|St|\p{Lu})\.$/u;

/** Returns the sentences of a Markdown text, with `…` in place of code. A list item is a separate sentence. */
export function sentencesOf(text: string): string[] {
  return withoutCode(text)
    .replace(LINKED, '$1')
    .split(BREAK)
    .flatMap((part) => joinAbbreviations(plainText(part).split(SENTENCE_END)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Counts the words of a sentence from `sentencesOf()`. Code counts as one word. */
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
