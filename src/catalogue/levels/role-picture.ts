import type { Level, MatrixSection, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { toneOf } from './tone.ts';

/** A small drawing of a role's whole matrix: skills from left to right, levels from top to bottom. */
export interface RolePicture {
  /** In drawing units, like `height`. */
  width: number;
  height: number;
  /** One shape for each tone and kind. */
  shapes: RoleShape[];
}

/** Cells that look the same. */
interface RoleShape {
  /** 1 to 7; undefined for requirements without a proficiency. */
  tone: number | undefined;
  isMandatory: boolean;
  /** The commands of an SVG path. */
  path: string;
}

/** The space for a cell, in drawing units. Only the box of a mandatory cell nearly fills it. */
const CELL = { width: 4, height: 8 };
/** The gap between two domains, in drawing units. */
const GAP = 3;
/** The minimum width, in drawing units, so that a role with few skills does not have very large cells. */
const LEAST_WIDTH = 30 * CELL.width;

/** Draws the matrix of a role. `scale` is lowest first. */
export function drawRole(role: Role, scale: readonly Proficiency[]): RolePicture {
  const places = placesOf(role.matrix);
  const drawn = new Map<string, { shape: Omit<RoleShape, 'path'>; pen: Pen }>();
  for (const level of role.levels) {
    for (const { x, cell } of cellsAt(places, level)) {
      const shape = shapeOf(cell, scale);
      const key = `${shape.tone} ${shape.isMandatory}`;
      const known = drawn.get(key) ?? { shape, pen: new Pen() };
      drawn.set(key, known);
      known.pen.draw(x, level.index * CELL.height, shape.isMandatory);
    }
  }
  const last = places.at(-1);
  return {
    width: Math.max(LEAST_WIDTH, (last?.x ?? 0) + CELL.width),
    height: role.levels.length * CELL.height,
    shapes: [...drawn.values()].map(({ shape, pen }) => ({ ...shape, path: pen.path })),
  };
}

/** A column of the drawing. */
interface Place {
  x: number;
  cells: readonly (Requirement | undefined)[];
}

function placesOf(matrix: readonly MatrixSection[]): Place[] {
  return matrix
    .flatMap(({ rows }, domain) => rows.map(({ cells }) => ({ domain, cells })))
    .map(({ domain, cells }, index) => ({ x: index * CELL.width + domain * GAP, cells }));
}

function cellsAt(places: readonly Place[], { index }: Level): { x: number; cell: Requirement }[] {
  return places.flatMap(({ x, cells }) => {
    const cell = cells[index];
    return cell ? [{ x, cell }] : [];
  });
}

function shapeOf({ proficiency, mandatory }: Requirement, scale: readonly Proficiency[]) {
  return { tone: proficiency && toneOf(proficiency, scale), isMandatory: mandatory };
}

/** Draws boxes in relative coordinates, which give equal neighbors the same text. Such a path compresses well. */
class Pen {
  path = '';
  #x = 0;
  #y = 0;

  /** Draws the box of a cell, given the cell's upper left corner. */
  draw(x: number, y: number, isFull: boolean): void {
    const [left, top, width, height] = isFull ? [0, 0, 3.5, 7.5] : [1, 3, 1.5, 1.5];
    this.path += `m${x + left - this.#x} ${y + top - this.#y}h${width}v${height}h-${width}z`;
    this.#x = x + left;
    this.#y = y + top;
  }
}
