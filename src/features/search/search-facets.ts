import type { FacetCounts } from '#browser/search/pagefind.ts';

/** Lets readers choose facets, which without a script would only fill the address. */
export function enableFacets(form: HTMLFormElement): void {
  for (const facet of form.querySelectorAll('fieldset')) facet.disabled = false;
}

/** Returns the facets that a reader has chosen, by their names. */
export function chosenFacets(form: HTMLFormElement): Record<string, string> {
  const chosen = radiosOf(form).filter(({ checked, value }) => checked && value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/** Chooses what an address asks for, even where no chip has it. */
export function chooseFacets(form: HTMLFormElement, address: URLSearchParams): void {
  for (const facet of facetsOf(form)) {
    const radios = radiosOf(facet);
    const [any] = radios;
    const value = (any && address.get(any.name)) ?? '';
    const known = radios.find((radio) => radio.value === value) ?? (any && addChip(facet, any, value));
    if (known) known.checked = true;
  }
}

/** Chooses everything. */
export function clearFacets(form: HTMLFormElement): void {
  chooseFacets(form, new URLSearchParams());
}

/** Each facet that has been counted offers the values that would give results together with the others, with their number. */
export function offerFacets(form: HTMLFormElement, counts: FacetCounts): void {
  for (const radio of radiosOf(form)) {
    const counted = counts[radio.name];
    const label = radio.closest('label');
    if (counted === undefined || radio.value === '' || !label) continue;
    const count = counted[radio.value] ?? 0;
    label.hidden = count === 0 && !radio.checked;
    const number = label.querySelector('.count');
    if (number) number.textContent = String(count);
  }
}

function facetsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll('fieldset')];
}

function radiosOf(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
}

/** A chip for a value that the catalogue had once, or that somebody has put into an address. */
function addChip(facet: HTMLElement, any: HTMLInputElement, value: string): HTMLInputElement | undefined {
  const label = any.closest('label')?.cloneNode(true);
  const radio = label instanceof HTMLElement ? radiosOf(label)[0] : undefined;
  if (!(label instanceof HTMLElement) || !radio) return undefined;
  radio.value = value;
  const name = label.querySelector('.value');
  if (name) name.textContent = value;
  facet.querySelector('.chips')?.append(label);
  return radio;
}
