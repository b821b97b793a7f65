import { plainText } from '#catalogue/text/markdown.ts';
import { textOf } from './read-site.ts';

/** Returns the text of an element without white space, which depends on the markup of paragraphs and lists. */
export function shownWords(element: Element | null): string {
  return textOf(element).replaceAll(' ', '');
}

/** Returns the words of a Markdown text without white space, for comparison with `shownWords()`. */
export function writtenWords(text: string): string {
  return plainText(text).replace(/\s+/g, '');
}
