import type { Role } from '#catalogue/model/catalogue.ts';

/** The maximum number of levels that fit side by side on a phone. */
const MOST_ON_PHONES = 6;

/** Returns whether a role has more levels than a phone has room for. */
export function hasManyLevels({ levels }: Role): boolean {
  return levels.length > MOST_ON_PHONES;
}

/**
 * Returns the styles that show the picked level of a role with many levels on a phone, or undefined for other roles. Each
 * level needs its own rule, since the choice works without JavaScript.
 */
export function columnStyles(role: Role): string | undefined {
  if (!hasManyLevels(role)) return undefined;
  const selectors = role.levels.map((_, index) => {
    const at = `nth-of-type(${String(index + 1)})`;
    return `skill-matrix:has(.picker label:${at} :checked) .matrix td:${at}`;
  });
  return `@media screen and (width < 40rem) { ${selectors.join(', ')} { display: block } }`;
}
