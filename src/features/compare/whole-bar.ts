import type { Comparison } from '#catalogue/assessment/compare.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { createSvg } from '#browser/create-svg.ts';
import { KINDS, type Kind } from './kinds.ts';

/** The smallest part of the bar with room for its number on a phone; the legend has all numbers. */
const SMALLEST_WITH_NUMBER = 0.09;

/** Draws the share of each kind in a comparison as one bar, with the shapes of `KindShapes.astro`. */
export function drawWholeBar(bar: Element | null, comparison: Comparison): void {
  const total = KINDS.reduce((sum, kind) => sum + comparison[kind].length, 0);
  let start = 0;
  const parts = KINDS.filter((kind) => comparison[kind].length > 0).map((kind) => {
    const count = comparison[kind].length;
    const part = drawPart(kind, count, start / total, count / total);
    start += count;
    return part;
  });
  bar?.replaceChildren(...parts);
}

function drawPart(kind: Kind, count: number, start: number, share: number): SVGElement {
  const rect = createSvg('rect', { ...shapeOf(kind), x: '1.5', y: '1.5', height: '41', rx: '3' });
  const number =
    share < SMALLEST_WITH_NUMBER
      ? []
      : [createSvg('text', { class: `on-${kind}`, x: '12', y: '28' }, formatNumber(count))];
  return createSvg('svg', { x: percent(start), width: percent(share), height: '44' }, rect, ...number);
}

function shapeOf(kind: Kind): Record<string, string> {
  const isHatched = kind === 'deeper' || kind === 'raised';
  return { class: `kind kind-${kind}`, ...(isHatched && { fill: `url(#hatch-${kind})` }) };
}

function percent(share: number): string {
  return `${String(Math.round(share * 1e4) / 100)}%`;
}
