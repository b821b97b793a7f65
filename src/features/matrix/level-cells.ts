/** Returns the cell of the same row at the nearest lower level on the path that has a requirement. */
export function askedBelow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  let below = cellBelow(cell);
  while (below && !isAsked(below)) below = cellBelow(below);
  return below;
}

export function isAsked(cell: HTMLTableCellElement): boolean {
  return cell.querySelector('button') !== null;
}

/** Returns the header cell with the level's name above a cell. Names of tracks are in a separate row. */
export function headOf(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  return [...(cell.closest('table')?.tHead?.rows ?? [])].at(-1)?.cells[cell.cellIndex];
}

/** Returns the row's cell at the level directly below. With tracks, `data-below` of the header cell has its column. */
function cellBelow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  const column = Number(headOf(cell)?.dataset['below'] ?? cell.cellIndex - 1);
  return column > 0 ? cell.closest('tr')?.cells[column] : undefined;
}
