import { isJobTitle } from '../shape/level-words.ts';

/**
 * Returns whether the names of levels are job titles, such as `Junior Engineer`: each names an occupation, or all end with
 * the same word.
 */
export function areJobTitles(names: readonly string[]): boolean {
  if (names.every(isJobTitle)) return true;
  const words = names.map((name) => name.toLowerCase().split(/\s+/));
  const last = words[0]?.at(-1);
  return names.length > 1 && words.every((each) => each.length > 1 && each.at(-1) === last);
}
