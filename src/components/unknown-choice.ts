import { truncate } from '#catalogue/words.ts';

/** Something that an address names and a page does not have. */
export interface UnknownChoice {
  /** With its article: `a level`. */
  kind: string;
  value: string;
  /** Who lacks it: `this role`. */
  owner: string;
}

/** Longer values are cut: an address may hold anything. */
const LONGEST = 60;

/** Shows in an element what the address names in vain; hides that line where everything is known. */
export function tellUnknown(root: Element, choices: readonly UnknownChoice[]): void {
  const line = root.querySelector<HTMLElement>('.unknown');
  if (!line) return;
  line.textContent = describeUnknown(choices);
  line.hidden = choices.length === 0;
}

/** Says what an address names in vain, in a sentence each; empty where everything is known. */
export function describeUnknown(choices: readonly UnknownChoice[]): string {
  return choices
    .map(
      ({ kind, value, owner }) =>
        `The address names ${kind} “${truncate(value, LONGEST)}” that ${owner} does not have: it may have been removed or misspelled.`,
    )
    .join(' ');
}
