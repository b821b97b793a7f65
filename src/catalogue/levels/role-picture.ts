import type { Level, MatrixSection, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { toneOf } from './tone.ts';

/** A role's whole matrix as a small drawing: skills from left to right, levels from top to bottom. */
export interface RolePicture {
  /** In units of the drawing. */
  width: number;
  height: number;
  /** One shape for each tone and kind. */
  shapes: RoleShape[];
}

/** The cells of a role that look the same. */
interface RoleShape {
  /** 1 to 7; undefined without proficiencies. */
  tone: number | undefined;
  isMandatory: boolean;
  /** The commands of an SVG path. */
  path: string;
}

/** The measures of a cell in units of the drawing; a mandatory one fills it but for a line, an optional one is a box in its middle. */
const CELL = { width: 4, height: 8 };
/** The gap between two domains. */
const GAP = 3;
/** Few skills are not drawn larger than in a role with as many as this. */
const LEAST_WIDTH = 30 * CELL.width;

/** Draws a role's matrix; the scale is lowest first. */
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

/** Draws boxes one after another; its steps are relative, since equal neighbors compress to almost nothing. */
class Pen {
  path = '';
  #x = 0;
  #y = 0;

  /** Draws the box of the cell with this upper left corner. */
  draw(x: number, y: number, isFull: boolean): void {
    const [left, top, width, height] = isFull ? [0, 0, 3.5, 7.5] : [1, 3, 1.5, 1.5];
    this.path += `m${x + left - this.#x} ${y + top - this.#y}h${width}v${height}h-${width}z`;
    this.#x = x + left;
    this.#y = y + top;
  }
}
