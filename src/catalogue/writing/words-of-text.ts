import { plainText } from '#catalogue/text/markdown.ts';
import { WITHOUT_SPACES } from '#catalogue/text/without-spaces.ts';

const CODE = /(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)|^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm;
const LINK_TARGET = /(?<=\])\([^()\s]*\)/g;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Counts the visible words of a Markdown text. */
export function countWords(text: string): number {
  const plain = plainText(text);
  if (WITHOUT_SPACES.test(plain)) {
    return [...segmenter.segment(plain)].filter(({ isWordLike }) => isWordLike).length;
  }
  // A dash or a slash between spaces is not a word.
  return plain.split(' ').filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length;
}

/** Replaces code spans and code blocks of a Markdown text with `…`, and removes the addresses of links. */
export function withoutCode(text: string): string {
  return text.replace(CODE, '…').replace(LINK_TARGET, '');
}
