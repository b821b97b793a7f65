/** A table of cells that are Markdown without line ends; columns of numbers are named by their position. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: (column: number) => boolean = () => false,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, column) => (isNumber(column) ? '---:' : '---')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
