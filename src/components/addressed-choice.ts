import { followId, type IdMap } from '#catalogue/renames.ts';

/**
 * Sets a list to what the address names: one of its values, or the value that a former one has become. Returns whether the
 * list has it; where it does not, the list is at its first entry, which chooses nothing.
 */
export function chooseAddressed(select: HTMLSelectElement, wanted: string): boolean {
  const value = followId(formerValues(select), wanted);
  const isKnown = [...select.options].some((option) => option.value === value);
  select.value = isKnown ? value : '';
  return isKnown;
}

/** The former values of a list, each with the present one, as the page tells them. */
function formerValues({ dataset }: HTMLSelectElement): IdMap | undefined {
  return dataset['former'] === undefined ? undefined : JSON.parse(dataset['former']);
}
