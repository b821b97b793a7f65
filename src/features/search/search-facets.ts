import type { FacetCounts } from './pagefind.ts';

/** Returns the facets that a reader has chosen, by their names. */
export function chosenFacets(form: HTMLFormElement): Record<string, string> {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/** Chooses what an address asks for, even where no list has it. */
export function chooseFacets(form: HTMLFormElement, address: URLSearchParams): void {
  for (const select of form.querySelectorAll('select')) {
    const value = address.get(select.name) ?? '';
    if (value !== '' && ![...select.options].some((option) => option.value === value))
      select.add(new Option(value));
    select.value = value;
  }
}

/** Each facet that has been counted offers the values that would give results together with the others, with their number. */
export function offerFacets(form: HTMLFormElement, counts: FacetCounts): void {
  for (const select of form.querySelectorAll('select')) {
    const chosen = select.value;
    const counted = counts[select.name];
    if (counted === undefined) continue;
    const values = Object.entries(counted).filter(([name, count]) => count > 0 || name === chosen);
    const options = values
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, count]) => new Option(`${name} (${String(count)})`, name));
    if (chosen !== '' && !values.some(([name]) => name === chosen))
      options.push(new Option(`${chosen} (0)`, chosen));
    select.replaceChildren(new Option(select.dataset['any'], ''), ...options);
    select.value = chosen;
  }
}
