import type { Family } from '#catalogue/model/catalogue.ts';

/** The number of family hues in the style sheet. */
const HUES = 8;

/** Returns the class of a family's hue: its own, or one of the style sheet in turn. */
export function familyHue(family: Family | undefined, families: readonly Family[]): string | undefined {
  const index = family === undefined ? -1 : families.indexOf(family);
  if (family === undefined || index === -1) return undefined;
  return family.hue === undefined ? `hue-${1 + (index % HUES)}` : ownHueClass(family.hue);
}

/** Returns the class of a family's own hue: `hue-own-200`. */
export function ownHueClass(hue: number): string {
  return `hue-own-${hue}`;
}
