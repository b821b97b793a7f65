import { plainText } from '#catalogue/text/markdown.ts';
import { readableDiff, type DiffPiece } from '#catalogue/text/text-diff.ts';
import type { ChangedText } from './change-tree.ts';

/** A changed text with its words compared. */
export interface ComparedText extends ChangedText {
  /** Both sides word by word; empty if they share too few words for that to be readable. */
  pieces: DiffPiece[];
}

/** Longer texts are shown one after the other: comparing their words would take too long. */
const LONGEST_COMPARED = 5_000;

/** Compares a text as readers see it, without its Markdown signs; with them if nothing else differs. */
export function compareAsRead({ before, after }: ChangedText): ComparedText {
  const plain = { before: before && plainText(before), after: after && plainText(after) };
  return compareAsWritten(plain.before === plain.after ? { before, after } : plain);
}

/** Compares a text as its editors write it, with its Markdown signs and the addresses of its links. */
export function compareAsWritten({ before, after }: ChangedText): ComparedText {
  return { before, after, pieces: piecesOf(before, after) };
}

function piecesOf(before: string | undefined, after: string | undefined): DiffPiece[] {
  if (before === undefined || after === undefined) return [];
  if (Math.max(before.length, after.length) > LONGEST_COMPARED) return [];
  return readableDiff(before, after) ?? [];
}
