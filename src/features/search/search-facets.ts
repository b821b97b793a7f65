import type { FacetCounts } from '#browser/search/pagefind.ts';

/** Enables the facets. Without JavaScript, they would only fill the address. */
export function enableFacets(form: HTMLFormElement): void {
  for (const facet of form.querySelectorAll('fieldset')) facet.disabled = false;
}

/** Returns the chosen values by the names of their facets. */
export function chosenFacets(form: HTMLFormElement): Record<string, string> {
  const chosen = radiosOf(form).filter(({ checked, value }) => checked && value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/** Chooses the facets that an address names, and adds a chip for each value without one. */
export function chooseFacets(form: HTMLFormElement, address: URLSearchParams): void {
  for (const facet of facetsOf(form)) {
    const radios = radiosOf(facet);
    const [any] = radios;
    const value = (any && address.get(any.name)) ?? '';
    const known = radios.find((radio) => radio.value === value) ?? (any && addChip(facet, any, value));
    if (known) known.checked = true;
  }
}

/** Resets all facets. */
export function clearFacets(form: HTMLFormElement): void {
  chooseFacets(form, new URLSearchParams());
}

/** Shows only values that still have results, with their counts. Leaves facets without counts unchanged. */
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

/** Adds a chip for an unknown value, such as a former name from an old link. */
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
