/**
 * Packs the lines of cells in their file as distances from the line before, such as `2 3 3 4`. Hundreds of them weigh
 * little. Leaves out empty cells.
 */
export function packLines(lines: readonly number[]): string {
  return lines.map((line, index) => line - (lines[index - 1] ?? 0)).join(' ');
}

/** Returns the line of the cell at an index, from 0, or undefined beyond the end. */
export function unpackLine(packed: string, index: number): number | undefined {
  const distances = packed === '' ? [] : packed.split(' ').map(Number);
  if (index < 0 || index >= distances.length) return undefined;
  return distances.slice(0, index + 1).reduce((line, distance) => line + distance, 0);
}
