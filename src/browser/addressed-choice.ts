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

/**
 * Sets a list to what the address names: the value of an entry, or one that the entry had before. Returns whether the list
 * has it; where it does not, the list is at its first entry, which chooses nothing.
 */
export function chooseAddressed(select: HTMLSelectElement, wanted: string): boolean {
  const entry = [...select.options].find(
    ({ value, dataset }) => value === wanted || dataset['former']?.split(' ').includes(wanted),
  );
  select.value = entry?.value ?? '';
  return entry !== undefined;
}

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
    .map(({ kind, value, owner }) => {
      const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
      return `The address names ${kind} “${shown}” that ${owner} does not have: it may have been removed or misspelled.`;
    })
    .join(' ');
}
