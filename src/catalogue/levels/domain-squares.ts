import type { Level, MatrixSection, Proficiency } from '#catalogue/model/catalogue.ts';
import { toneOf } from './tone.ts';

/** Requirements of a domain at a level that look the same, as squares in a row of squares. */
export interface SquareShape {
  /** 1 to 7; undefined without proficiencies. */
  tone: number | undefined;
  isMandatory: boolean;
  /** The commands of an SVG path. */
  path: string;
}

/** The side of a square and its distance from one to the next, in units of the drawing. */
const SQUARE = { side: 8, pitch: 11 };

/** The width of a row of so many squares, in units of the drawing. */
export function widthOfSquares(count: number): number {
  return count * SQUARE.pitch;
}

/** Draws a square for each skill of a domain that a level requires, at the place of the skill in the domain. */
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
