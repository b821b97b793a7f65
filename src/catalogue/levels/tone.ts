import type { Proficiency } from '#catalogue/model/catalogue.ts';

/** The number of tones in the style sheet. */
const TONES = 7;

/** Returns the tone of a proficiency, from 1 (palest) to 7. The scale is spread over all seven tones. */
export function toneOf(proficiency: Proficiency, scale: readonly Proficiency[]): number {
  const index = Math.max(scale.indexOf(proficiency), 0);
  return scale.length < 2 ? TONES : 1 + Math.round((index * (TONES - 1)) / (scale.length - 1));
}
