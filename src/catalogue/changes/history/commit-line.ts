import { truncate } from '#catalogue/text/words.ts';

/** A title that Git cuts in its own lists is shorter. */
const LONGEST_TITLE = 160;

const LONGEST_AUTHOR = 80;

/** Characters that are invisible or reorder text, except the joiners that emoji and some scripts need. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu;

/** The title of a commit as one line of limited length that holds only what is seen. */
export function commitTitle(text: string): string {
  return lineOf(text, LONGEST_TITLE) || 'A change without a title';
}

/** The author's name of a commit as one line of limited length that holds only what is seen. */
export function commitAuthor(text: string): string {
  return lineOf(text, LONGEST_AUTHOR) || 'Somebody';
}

function lineOf(text: string, limit: number): string {
  return truncate(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), limit);
}
