import { truncate } from '#catalogue/text/words.ts';
import { commentHtml, commentText } from './comment-text.ts';

/** A name without end would leave no room for others. */
const LONGEST = 80;

/** A name as Markdown, cut where it is very long. */
export function shortName(name: string): string {
  return commentText(truncate(name, LONGEST));
}

/** A name in bold. */
export function strongName(name: string): string {
  return `**${shortName(name)}**`;
}

/** A name as HTML, cut where it is very long. */
export function shortNameHtml(name: string): string {
  return commentHtml(truncate(name, LONGEST));
}
