const LETTERS = 26;

/** Returns the spreadsheet name of a column, counted from 0: A to Z, then AA. */
export function columnName(index: number): string {
  const before = index < LETTERS ? '' : columnName(Math.floor(index / LETTERS) - 1);
  return before + String.fromCodePoint('A'.charCodeAt(0) + (index % LETTERS));
}
