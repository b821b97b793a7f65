/** A cell of a role's row, as names of requirements need it. */
export interface NamedCell {
  mandatory: boolean;
  /** A position in the scale; -1 if the cell has no proficiency. */
  depth: number;
}

/** Returns a cell as a number: 0 if nothing is asked, else `1 + mandatory + 2 · (1 + depth)`. */
export function writeCell(cell: NamedCell | undefined): number {
  return cell === undefined ? 0 : 1 + Number(cell.mandatory) + 2 * (1 + cell.depth);
}

/** Returns what a number says of a cell; undefined if nothing is asked. */
export function readCell(code: number): NamedCell | undefined {
  if (code === 0) return undefined;
  return { mandatory: (code - 1) % 2 === 1, depth: Math.floor((code - 1) / 2) - 1 };
}
