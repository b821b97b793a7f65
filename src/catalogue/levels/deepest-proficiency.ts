import type { MatrixRow, Proficiency } from '#catalogue/model/catalogue.ts';

/** Returns the deepest proficiency that a row requires at any level. `scale` is lowest first. */
export function deepestProficiency(row: MatrixRow, scale: readonly Proficiency[]): Proficiency | undefined {
  const asked = new Set(row.cells.map((cell) => cell?.proficiency));
  return scale.findLast((proficiency) => asked.has(proficiency));
}
