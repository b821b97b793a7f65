import type { Family } from '#catalogue/model/catalogue.ts';

/** How many hues the style sheet has for families. */
const HUES = 8;

/**
 * Returns the class that colors what belongs to a family: of its own hue, or of one of the style sheet's in the order of
 * the families. None without a family.
 */
export function familyHue(family: Family | undefined, families: readonly Family[]): string | undefined {
  const index = family === undefined ? -1 : families.indexOf(family);
  if (family === undefined || index === -1) return undefined;
  return family.hue === undefined ? `hue-${1 + (index % HUES)}` : ownHueClass(family.hue);
}

/** Returns the class of a hue that a family gives itself: `hue-own-200`. */
export function ownHueClass(hue: number): string {
  return `hue-own-${hue}`;
}
