import type { Proficiency } from '#catalogue/model/catalogue.ts';

/** How many tones the style sheet has, from the palest to the strongest. */
const TONES = 7;

/** The tone of a proficiency, 1 to 7: the scale is spread over all of them, however many steps it has. */
export function toneOf(proficiency: Proficiency, scale: readonly Proficiency[]): number {
  const index = Math.max(scale.indexOf(proficiency), 0);
  return scale.length < 2 ? TONES : 1 + Math.round((index * (TONES - 1)) / (scale.length - 1));
}
