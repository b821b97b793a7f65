/** A position in a sheet, with row and column from 1. */
export interface CellAddress {
  row: number;
  column: number;
}

/** Parses an address: `C5` is row 5, column 3. Returns undefined if a text is not an address. */
export function parseCellAddress(address: string): CellAddress | undefined {
  const { letters = '', digits = '' } = /^(?<letters>[A-Z]+)(?<digits>\d+)$/.exec(address)?.groups ?? {};
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** Formats row 5, column 3 as `C5`. */
export function formatCellAddress({ row, column }: CellAddress): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row);
}
