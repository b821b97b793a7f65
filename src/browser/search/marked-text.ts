import type { MarkedPiece } from '#catalogue/publish/suggest/match-words.ts';

/** Returns a text as nodes, with `<mark>` around matches. */
export function markedText(pieces: readonly MarkedPiece[]): Node[] {
  return pieces.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
