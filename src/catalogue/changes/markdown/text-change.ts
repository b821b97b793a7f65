import { readableDiff, type DiffPiece } from '#catalogue/text/text-diff.ts';
import { commentText } from './comment-text.ts';

/** Longer texts are shown one after the other: comparing their words would take too long. */
const LONGEST_COMPARED = 5_000;

/**
 * How a text changed, as paragraphs of one line: word by word where that can be read, otherwise what it was and what
 * it is. An absent text was added or removed.
 */
export function formatTextChange(before: string | undefined, after: string | undefined): string[] {
  if (before === undefined) return after === undefined ? [] : [commentText(after)];
  if (after === undefined) return [`<del>${commentText(before)}</del>`];
  const isShort = Math.max(before.length, after.length) <= LONGEST_COMPARED;
  const pieces = isShort ? readableDiff(before, after) : undefined;
  if (pieces) return [pieces.map(formatPiece).join('')];
  return [`**Before:** ${commentText(before)}`, `**After:** ${commentText(after)}`];
}

function formatPiece({ text, kind }: DiffPiece): string {
  if (kind === 'same') return commentText(text);
  const shown = text
    .split('\n')
    .map((line) => (line.trim() === '' ? '␣'.repeat(line.length) : commentText(line)))
    .join('¶<br>');
  return kind === 'removed' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
}
