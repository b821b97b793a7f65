/** The data of a cell for suggestions. */
export interface NamedCell {
  mandatory: boolean;
  /** The position of its proficiency in the scale, or -1 if it has none. */
  depth: number;
}

/** Encodes a cell as a number: 0 if there is no requirement, else `1 + mandatory + 2 · (1 + depth)`. */
export function writeCell(cell: NamedCell | undefined): number {
  return cell === undefined ? 0 : 1 + Number(cell.mandatory) + 2 * (1 + cell.depth);
}

/** Decodes a cell. Returns undefined if there is no requirement. */
export function readCell(code: number): NamedCell | undefined {
  if (code === 0) return undefined;
  return { mandatory: (code - 1) % 2 === 1, depth: Math.floor((code - 1) / 2) - 1 };
}
