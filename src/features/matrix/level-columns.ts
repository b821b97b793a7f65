/** For so many levels the style sheet of the table has rules. */
const IN_STYLESHEET = 8;

/**
 * Returns the styles that show the level chosen on a phone, for the levels of a role that the style sheet of the table does
 * not reach; undefined where it reaches all. Without JavaScript, each level needs a rule of its own.
 */
export function columnStyles(levels: number): string | undefined {
  if (levels <= IN_STYLESHEET) return undefined;
  const selectors = Array.from({ length: levels - IN_STYLESHEET }, (_, index) => {
    const at = `nth-of-type(${String(IN_STYLESHEET + index + 1)})`;
    return `skill-matrix:has(.picker label:${at} :checked) .matrix td:${at}`;
  });
  return `@media screen and (width < 40rem) { ${selectors.join(', ')} { display: block } }`;
}
