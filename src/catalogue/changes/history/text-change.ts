import { plainText } from '#catalogue/text/markdown.ts';
import { readableDiff, type DiffPiece } from '#catalogue/text/text-diff.ts';

/** How a text changed, as plain text. */
export interface TextChange {
  /** Absent where the text was added. */
  before?: string | undefined;
  /** Absent where the text was removed. */
  after?: string | undefined;
  /** Both texts word by word; empty where too little stayed for that to be read. */
  pieces: DiffPiece[];
}

/** Longer texts are shown one after the other: comparing their words would take too long. */
const LONGEST_COMPARED = 5_000;

/** How a text in Markdown changed; undefined where it stayed as it was. */
export function textChangeOf(before: string | undefined, after: string | undefined): TextChange | undefined {
  if (before === after) return undefined;
  const [earlier, later] = asShown(before, after);
  return { before: earlier, after: later, pieces: piecesOf(earlier, later) };
}

/** The texts without their marks; with them where only the marks differ. */
function asShown(before: string | undefined, after: string | undefined): (string | undefined)[] {
  const plain = [before, after].map((text) => text && plainText(text));
  return plain[0] === plain[1] ? [before, after] : plain;
}

function piecesOf(before: string | undefined, after: string | undefined): DiffPiece[] {
  if (before === undefined || after === undefined) return [];
  if (Math.max(before.length, after.length) > LONGEST_COMPARED) return [];
  return readableDiff(before, after) ?? [];
}
