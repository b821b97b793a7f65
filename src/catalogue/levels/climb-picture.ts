import type { Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { countOf } from '#catalogue/text/words.ts';
import { isMandatoryFromHere } from './mandatory-from-here.ts';
import { toneOf } from './tone.ts';

/** Bars that look the same, for one domain at one level. All of them rest on the line y = 0. */
export interface BarShape {
  /** 1 to 7; undefined for requirements without a proficiency. */
  tone: number | undefined;
  kind: 'optional' | 'mandatory' | 'from-here';
  /** The commands of an SVG path. */
  path: string;
}

/** The dimensions of a bar, in drawing units. */
export const BAR = { width: 6, distance: 9, dotAbove: 4.5 } as const;

/** The height of bars for requirements without a proficiency. */
const PLAIN_HEIGHT = 16;

/** Draws a bar for each requirement of a domain at one level, with a dot above those that become mandatory there. */
export function drawBars(
  cells: readonly (Requirement | undefined)[],
  scale: readonly Proficiency[],
): BarShape[] {
  const drawn = new Map<string, { shape: BarShape; at: number }>();
  const penFor = (tone: number | undefined, kind: BarShape['kind']) => {
    const key = `${tone ?? ''} ${kind}`;
    const known = drawn.get(key) ?? { shape: { tone, kind, path: '' }, at: 0 };
    drawn.set(key, known);
    return known;
  };
  for (const [place, cell] of cells.entries()) {
    if (!cell) continue;
    const tone = cell.proficiency && toneOf(cell.proficiency, scale);
    const height = tone === undefined ? PLAIN_HEIGHT : heightOf(tone);
    const pen = penFor(tone, cell.mandatory ? 'mandatory' : 'optional');
    // Relative coordinates give equal neighbors the same text, which compresses well.
    pen.shape.path += `m${String((place - pen.at) * BAR.distance)} 0v-${String(height)}h${String(BAR.width)}v${String(height)}z`;
    pen.at = place;
    if (!isMandatoryFromHere(cell)) continue;
    const dots = penFor(undefined, 'from-here');
    const x = place * BAR.distance + BAR.width / 2;
    dots.shape.path += `M${String(x)}-${String(height + BAR.dotAbove)}h0`;
  }
  return [...drawn.values()].map(({ shape }) => shape);
}

/** Describes the bars in words: `1 Advanced, 3 Working, 2 mandatory, 1 new`. */
export function describeBars(cells: readonly (Requirement | undefined)[]): string {
  const asked = cells.filter((cell) => cell !== undefined);
  const names = asked.map(({ proficiency }) => proficiency?.name);
  const depths = [...new Set(names)].map((name) => {
    const count = names.filter((other) => other === name).length;
    return name === undefined ? countOf(count, 'skill') : `${String(count)} ${name}`;
  });
  const mandatory = asked.filter((cell) => cell.mandatory).length;
  const fromHere = asked.filter(isMandatoryFromHere).length;
  return [
    ...(depths.length > 0 ? depths : ['nothing']),
    ...(mandatory > 0 ? [`${String(mandatory)} mandatory`] : []),
    ...(fromHere > 0 ? [`${String(fromHere)} new`] : []),
  ].join(', ');
}

/** Returns the height of a bar, in drawing units: from 7 for the palest tone to 26 for the strongest. */
function heightOf(tone: number): number {
  return 7 + Math.floor(((tone - 1) * 19) / 6);
}
