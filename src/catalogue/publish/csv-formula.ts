/** Signs that make a spreadsheet compute a cell instead of showing it, in ASCII and in wide forms. */
const COMPUTED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell as text to a spreadsheet: an apostrophe goes in front of what it would compute, `=1+1` or `@SUM(A1)`.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(cell: string): string {
  return COMPUTED.test(cell) ? `'${cell}` : cell;
}

/** What `guardFormula()` was given. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && COMPUTED.test(cell) ? cell.slice(1) : cell;
}
