import type { Role } from '#catalogue/model/catalogue.ts';

/** With more levels than this, a phone shows one at a time. */
const MOST_ON_PHONES = 6;

/** Whether a role has more levels than there is room for on a phone. */
export function hasManyLevels({ levels }: Role): boolean {
  return levels.length > MOST_ON_PHONES;
}

/**
 * Returns the styles that show the picked level of a role with many levels on a phone; undefined for other roles. Without
 * JavaScript, each level needs a rule of its own.
 */
export function columnStyles(role: Role): string | undefined {
  if (!hasManyLevels(role)) return undefined;
  const selectors = role.levels.map((_, index) => {
    const at = `nth-of-type(${String(index + 1)})`;
    return `skill-matrix:has(.picker label:${at} :checked) .matrix td:${at}`;
  });
  return `@media screen and (width < 40rem) { ${selectors.join(', ')} { display: block } }`;
}
