import { askedPath } from '#catalogue/assessment/asked-steps.ts';
import { stepAt, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { ReviewedRow } from '#catalogue/assessment/talk/review.ts';

/** The ratings of a row on the levels of a path, as columns from 0. */
export interface RatingsPicture {
  columns: number;
  /** The columns of levels with a requirement. */
  dots: number[];
  /** The first and last column of the step that the aim requires; undefined if there is no aim. */
  lit: [number, number] | undefined;
  /** The columns of the two ratings; undefined for a rating without a level. */
  own: number | undefined;
  other: number | undefined;
}

/** Lays out two ratings. `hasNone` adds a first column for ratings below every level. */
export function layOutRatings({ own, other }: ReviewedRow, aim: number, hasNone: boolean): RatingsPicture {
  const { path, steps, skill } = own;
  const start = hasNone ? 1 : 0;
  const columnOf = (level: number): number => path.indexOf(level) + start;
  const asked = steps[stepAt(steps, aim)]?.levels;
  return {
    columns: path.length + start,
    dots: path.filter((level) => skill.asks[level]).map(columnOf),
    lit: asked && [columnOf(asked[0]), columnOf(asked.at(-1) ?? asked[0])],
    own: columnOfRating(own, start),
    other: columnOfRating(other, start),
  };
}

/** Returns the lowest level of the step at the aim, or of the higher rating if the aim is not on the path. */
export function levelToShow({ own, other }: ReviewedRow, aim: number): number | undefined {
  const isOnPath = aim !== -1 && askedPath(own.role, aim).every((level) => own.path.includes(level));
  const step = isOnPath ? stepAt(own.steps, aim) : Math.max(own.claim.step, other.claim.step);
  return own.steps[step]?.levels[0];
}

/** Draws two ratings as a circle and a square with a line between them. */
export function drawRatings({ columns, dots, lit, own, other }: RatingsPicture): SVGSVGElement {
  const width = columns > 7 ? 22 : 44;
  const middle = (column: number): number => (column + 0.5) * width;
  const picture = element('svg', { viewBox: `0 0 ${String(columns * width)} 28`, 'aria-hidden': 'true' });
  if (lit) {
    const across = (lit[1] - lit[0] + 1) * width;
    picture.append(element('rect', { class: 'lit', x: lit[0] * width, width: across, height: 28 }));
  }
  picture.append(
    ...dots.map((column) => element('circle', { class: 'dot', cx: middle(column), cy: 14, r: 2 })),
  );
  if (own !== undefined && other !== undefined) {
    picture.append(
      element('path', { class: 'join', d: `M${String(middle(own))} 14H${String(middle(other))}` }),
    );
  }
  if (other !== undefined) {
    const corner = middle(other) - 7;
    picture.append(element('rect', { class: 'other', x: corner, y: 7, width: 14, height: 14, rx: 1.5 }));
  }
  if (own !== undefined) {
    // The circle is inside the square if both are equal.
    picture.append(element('circle', { class: 'own', cx: middle(own), cy: 14, r: own === other ? 4 : 7 }));
  }
  return picture;
}

function columnOfRating({ claim, steps, path }: AssessedRow, start: number): number | undefined {
  if (claim.said === 'none') return 0;
  const level = claim.said === 'step' ? steps[claim.step]?.levels[0] : undefined;
  return level === undefined ? undefined : path.indexOf(level) + start;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
