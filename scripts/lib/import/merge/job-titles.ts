import { isJobTitle } from '../shape/level-words.ts';

/**
 * Whether the levels of a role are named by what people at them are called: by a job, or by several words of which all have
 * the last in common. `Junior Engineer` and `Lead Engineer` are, `Junior` and `Level 2` are not.
 */
export function areJobTitles(names: readonly string[]): boolean {
  if (names.every(isJobTitle)) return true;
  const words = names.map((name) => name.toLowerCase().split(/\s+/));
  const last = words[0]?.at(-1);
  return names.length > 1 && words.every((each) => each.length > 1 && each.at(-1) === last);
}
