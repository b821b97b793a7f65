import { plainText } from '#catalogue/text/markdown.ts';
import { readableDiff, type DiffPiece } from '#catalogue/text/text-diff.ts';
import type { ChangedText } from './change-tree.ts';

/** A changed text, compared by words. */
export interface ComparedText extends ChangedText {
  /** The common, removed and added words; empty if the texts share too few to be readable. */
  pieces: DiffPiece[];
}

/** The longest text compared by words, in characters, since longer ones take too long. */
const LONGEST_COMPARED = 5_000;

/** Compares a text as readers see it, without Markdown syntax, unless only the syntax changed. */
export function compareAsRead({ before, after }: ChangedText): ComparedText {
  const plain = { before: before && plainText(before), after: after && plainText(after) };
  return compareAsWritten(plain.before === plain.after ? { before, after } : plain);
}

/** Compares a text as editors write it, with Markdown syntax and link addresses. */
export function compareAsWritten({ before, after }: ChangedText): ComparedText {
  return { before, after, pieces: piecesOf(before, after) };
}

function piecesOf(before: string | undefined, after: string | undefined): DiffPiece[] {
  if (before === undefined || after === undefined) return [];
  if (Math.max(before.length, after.length) > LONGEST_COMPARED) return [];
  return readableDiff(before, after) ?? [];
}
