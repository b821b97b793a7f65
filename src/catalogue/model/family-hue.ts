import type { Family } from './catalogue.ts';

/** How many hues the style sheet has for families. */
const HUES = 8;

/** Returns the class that colors what belongs to a family, in the order of the families; none without a family. */
export function familyHue(family: Family | undefined, families: readonly Family[]): string | undefined {
  const index = family === undefined ? -1 : families.indexOf(family);
  return index === -1 ? undefined : `hue-${1 + (index % HUES)}`;
}
