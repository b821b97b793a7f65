const LETTERS = 26;

/** Returns the letters by which spreadsheets call a column, counted from 0: A to Z, then AA. */
export function columnName(index: number): string {
  const before = index < LETTERS ? '' : columnName(Math.floor(index / LETTERS) - 1);
  return before + String.fromCodePoint('A'.charCodeAt(0) + (index % LETTERS));
}
