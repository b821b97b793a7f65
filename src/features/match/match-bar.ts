import type { RoleMatch } from '#catalogue/assessment/match.ts';
import { findPart } from '#browser/find-part.ts';
import { setAttributes } from '#browser/create-svg.ts';

/** Draws the shares of a level's requirements that are met, met by an estimate, short and not answered. */
export function drawBar(bar: Element, { met, unanswered, standing }: RoleMatch): void {
  const all = standing.asked.all;
  const estimated = met.filter(({ claim }) => claim.estimate !== undefined).length;
  const own = met.length - estimated;
  const part = (count: number): string => `${String((100 * count) / Math.max(all, 1))}%`;
  const parts: [string, number, number][] = [
    ['.met', 0, own],
    ['.estimated', own, estimated],
    ['.unanswered', all - unanswered.length, unanswered.length],
  ];
  for (const [selector, start, count] of parts)
    setAttributes(findPart(bar, selector), { x: part(start), width: part(count) });
}
