/**
 * Lines at which cells stand in their file, each as its distance from the one before, so that hundreds of them weigh
 * next to nothing: `2 3 3 4`. A cell that is empty has no line, and is left out.
 */
export function packLines(lines: readonly number[]): string {
  return lines.map((line, index) => line - (lines[index - 1] ?? 0)).join(' ');
}

/** The line of the cell at an index, from 0, of packed lines; undefined beyond their end. */
export function unpackLine(packed: string, index: number): number | undefined {
  const distances = packed === '' ? [] : packed.split(' ').map(Number);
  if (index < 0 || index >= distances.length) return undefined;
  return distances.slice(0, index + 1).reduce((line, distance) => line + distance, 0);
}
