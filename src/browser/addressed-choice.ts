/** A value in the address that the page does not have. */
export interface UnknownChoice {
  /** The kind of value with its article, such as `a level`. */
  kind: string;
  value: string;
  /** The part of the catalogue that does not have it, such as `this role`. */
  owner: string;
}

/** The maximum length of a displayed value in characters, since an address may contain anything. */
const LONGEST = 60;

/** Selects the option with a present or former value, or else the empty option. Returns whether the value was found. */
export function chooseAddressed(select: HTMLSelectElement, wanted: string): boolean {
  const entry = [...select.options].find(
    ({ value, dataset }) => value === wanted || dataset['former']?.split(' ').includes(wanted),
  );
  select.value = entry?.value ?? '';
  return entry !== undefined;
}

/** Shows unknown values of the address in the line `.unknown` of an element; hides the line if there are none. */
export function tellUnknown(root: Element, choices: readonly UnknownChoice[]): void {
  const line = root.querySelector<HTMLElement>('.unknown');
  if (!line) return;
  line.textContent = describeUnknown(choices);
  line.hidden = choices.length === 0;
}

/** Returns a sentence for each unknown value of the address. */
export function describeUnknown(choices: readonly UnknownChoice[]): string {
  return choices
    .map(({ kind, value, owner }) => {
      const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
      return `The address names ${kind} “${shown}” that ${owner} does not have: it may have been removed or misspelled.`;
    })
    .join(' ');
}
