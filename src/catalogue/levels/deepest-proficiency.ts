import type { MatrixRow, Proficiency } from '#catalogue/model/catalogue.ts';

/** The deepest proficiency that a row asks for at any level; undefined if it gives none. `scale` is lowest first. */
export function deepestProficiency(row: MatrixRow, scale: readonly Proficiency[]): Proficiency | undefined {
  const asked = new Set(row.cells.map((cell) => cell?.proficiency));
  return scale.findLast((proficiency) => asked.has(proficiency));
}
