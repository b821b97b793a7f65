import { isJobTitle } from '../shape/level-words.ts';

/**
 * Whether the names of a role's levels are job titles: each names an occupation, or all have several words and share the last
 * one. `Junior Engineer` and `Lead Engineer` are job titles, `Junior` and `Level 2` are not.
 */
export function areJobTitles(names: readonly string[]): boolean {
  if (names.every(isJobTitle)) return true;
  const words = names.map((name) => name.toLowerCase().split(/\s+/));
  const last = words[0]?.at(-1);
  return names.length > 1 && words.every((each) => each.length > 1 && each.at(-1) === last);
}
