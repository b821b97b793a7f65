import type { MergedCells } from './scan-sheet.ts';

/**
 * Copies the text of merged cells into each of them, in place; `rows` start with the first row of the sheet. Cells merged
 * across an otherwise blank row are a heading and do not change.
 */
export function fillMerged(rows: readonly string[][], merged: readonly MergedCells[]): void {
  const others = merged.filter((range) => !isHeading(rows, range));
  for (const { from, to } of others) {
    const text = rows[from.row - 1]?.[from.column - 1] ?? '';
    for (const cells of rows.slice(from.row - 1, to.row)) {
      cells.fill(text, from.column - 1, to.column);
    }
  }
}

function isHeading(rows: readonly string[][], { from, to }: MergedCells): boolean {
  if (from.column === to.column) return false;
  return rows.slice(from.row - 1, to.row).every((cells) => {
    const beside = [...cells.slice(0, from.column - 1), ...cells.slice(to.column)];
    return beside.every((cell) => cell.trim() === '');
  });
}
