import { truncate } from '#catalogue/text/words.ts';

const LONGEST_TITLE = 160;

const LONGEST_AUTHOR = 80;

/** Characters that are invisible or reorder text, except the joiners that emoji and some scripts need. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu;

/** Returns the title of a commit as one line of limited length, without invisible characters. */
export function commitTitle(text: string): string {
  return lineOf(text, LONGEST_TITLE) || 'Untitled change';
}

/** Returns the author of a commit as one line of limited length, without invisible characters. */
export function commitAuthor(text: string): string {
  return lineOf(text, LONGEST_AUTHOR) || 'Unknown author';
}

function lineOf(text: string, limit: number): string {
  return truncate(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), limit);
}
