import type { Level, MatrixSection, Proficiency } from '#catalogue/model/catalogue.ts';
import { toneOf } from './tone.ts';

/** Squares that look the same, in the row of squares for one domain at one level. */
export interface SquareShape {
  /** 1 to 7; undefined for requirements without a proficiency. */
  tone: number | undefined;
  isMandatory: boolean;
  /** The commands of an SVG path. */
  path: string;
}

/** The side of a square, and the distance between the left edges of two neighbors, in drawing units. */
const SQUARE = { side: 8, pitch: 11 };

/** Returns the width of a row of squares, in drawing units. */
export function widthOfSquares(count: number): number {
  return count * SQUARE.pitch;
}

/** Draws a square for each skill that a level requires, at the position of the skill in its domain. */
export function drawSquares(
  { rows }: MatrixSection,
  level: Level,
  scale: readonly Proficiency[],
): SquareShape[] {
  const cells = rows.flatMap(({ cells }, index) => {
    const cell = cells[level.index];
    return cell ? [{ index, cell }] : [];
  });
  const lookOf = ({ cell: { proficiency, mandatory } }: (typeof cells)[number]): string =>
    `${proficiency?.id} ${mandatory}`;
  return [...Map.groupBy(cells, lookOf).values()].map((alike) => ({
    tone: alike[0]?.cell.proficiency && toneOf(alike[0].cell.proficiency, scale),
    isMandatory: alike[0]?.cell.mandatory === true,
    path: alike.map(({ index }) => squareAt(index)).join(''),
  }));
}

function squareAt(index: number): string {
  return `M${index * SQUARE.pitch + 1} 1h${SQUARE.side}v${SQUARE.side}h-${SQUARE.side}z`;
}
