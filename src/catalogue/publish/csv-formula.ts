/** Characters that make a spreadsheet evaluate a cell as a formula, in ASCII and full-width forms. */
const COMPUTED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Puts an apostrophe before a text such as `=1+1`, so that spreadsheets do not evaluate it.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(cell: string): string {
  return COMPUTED.test(cell) ? `'${cell}` : cell;
}

/** Reverses `guardFormula()`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && COMPUTED.test(cell) ? cell.slice(1) : cell;
}
