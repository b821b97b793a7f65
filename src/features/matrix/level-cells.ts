/** Returns the cell of the same row at the nearest level below on the path that asks for something. */
export function askedBelow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  let below = cellBelow(cell);
  while (below && !isAsked(below)) below = cellBelow(below);
  return below;
}

export function isAsked(cell: HTMLTableCellElement): boolean {
  return cell.querySelector('button') !== null;
}

/** Returns the cell at the head of a cell's column, which names its level; tracks are above those. */
export function headOf(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  return [...(cell.closest('table')?.tHead?.rows ?? [])].at(-1)?.cells[cell.cellIndex];
}

/** Returns the cell at the level right below; with tracks, the head of a column names the column of the level below. */
function cellBelow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  const column = Number(headOf(cell)?.dataset['below'] ?? cell.cellIndex - 1);
  return column > 0 ? cell.closest('tr')?.cells[column] : undefined;
}
