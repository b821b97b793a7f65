import { replaceAddress } from './address.ts';
import { loadPagefind, type FacetCounts, type Pagefind, type SearchResponse } from './pagefind.ts';
import { createResultItem } from './search-result.ts';

/** Results shown at once. */
const PAGE = 10;

/** How long a reader pauses before what was typed is searched for, in milliseconds. */
const PAUSE = 50;

/** Searches as the reader types; the query and its facets are kept in the address. */
class SearchResults extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #results: SearchResponse['results'] = [];
  #shown = 0;
  /** Counts searches, so that a late answer does not overwrite a later one. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#readAddress(form);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#changed(form));
    const reached = new AbortController();
    for (const reach of ['pointerover', 'focusin'])
      this.#find('.facets').addEventListener(
        reach,
        () => {
          reached.abort();
          void this.#countFacets(form);
        },
        { signal: reached.signal },
      );
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#find('.more').addEventListener('click', () => void this.#showMore());
    this.#find('.clear').addEventListener('click', () => this.#clearFacets(form));
    window.addEventListener('popstate', () => {
      this.#readAddress(form);
      void this.#search(form);
    });
    void this.#search(form);
    if (query(form) === '') form.querySelector('input')?.focus();
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the search lacks ${selector}`);
    return element;
  }

  #readAddress(form: HTMLFormElement): void {
    const address = new URLSearchParams(location.search);
    const input = form.querySelector('input');
    if (input) input.value = address.get('q') ?? '';
    for (const select of form.querySelectorAll('select')) {
      const value = address.get(select.name) ?? '';
      if (value !== '' && ![...select.options].some((option) => option.value === value))
        select.add(new Option(value));
      select.value = value;
    }
  }

  #changed(form: HTMLFormElement): void {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const search = new URLSearchParams(fields.filter(([, value]) => value !== ''));
    void this.#search(form);
    replaceAddress(location.pathname + (search.size > 0 ? `?${search.toString()}` : ''));
  }

  #clearFacets(form: HTMLFormElement): void {
    for (const select of form.querySelectorAll('select')) select.value = '';
    this.#changed(form);
    form.querySelector('input')?.focus();
  }

  async #search(form: HTMLFormElement): Promise<void> {
    const turn = (this.#turn += 1);
    const words = query(form);
    if (words === '') {
      this.#show([], '');
      return;
    }
    try {
      this.#pagefind ??= loadPagefind(this.dataset['index'] ?? '');
      const pagefind = await this.#pagefind;
      const response = await pagefind.debouncedSearch(words, { filters: chosenFacets(form) }, PAUSE);
      if (!response || turn !== this.#turn) return;
      this.#offerFacets(form, response.filters);
      const count = response.results.length;
      this.#show(response.results, count === 1 ? '1 result' : `${String(count)} results`, words);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.#pagefind = undefined;
    this.#find('[role="status"]').textContent =
      'The search index could not be loaded. Check the connection and search again, or browse the lists.';
    this.#find('.help').hidden = false;
  }

  #show(results: SearchResponse['results'], status: string, words = ''): void {
    this.#results = results;
    this.#shown = 0;
    this.#find('.results').replaceChildren();
    this.#find('.facets').hidden = words === '';
    const isFruitless = words !== '' && results.length === 0;
    this.#find('[role="status"]').textContent = isFruitless ? `Nothing was found for “${words}”.` : status;
    this.#find('.help').hidden = !isFruitless;
    void this.#showMore();
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const next = this.#results.slice(this.#shown, this.#shown + PAGE);
    const isFirst = this.#shown === 0;
    this.#shown += next.length;
    this.#find('.more').hidden = this.#shown >= this.#results.length;
    const asked = next.map(async (result) => createResultItem(await result.data()));
    // The loop stops at the first that fails; of the others nobody needs to hear.
    void Promise.allSettled(asked);
    try {
      // Each shows as soon as those before it are there: a long one takes its time.
      for (const item of asked) {
        const shown = await item;
        if (turn !== this.#turn) return;
        this.#find('.results').append(shown);
      }
      if (!isFirst) (await asked[0])?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** The facets are loaded when a reader reaches for them: in a large catalogue they weigh more than the search itself. */
  async #countFacets(form: HTMLFormElement): Promise<void> {
    try {
      const pagefind = await this.#pagefind;
      await pagefind?.filters();
    } catch {
      return; // Without counts, the lists offer every name.
    }
    await this.#search(form);
  }

  /** Each facet that has been counted offers the values that would give results together with the others, with their number. */
  #offerFacets(form: HTMLFormElement, counts: FacetCounts): void {
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

  /** Up and Down go through the results, from the query and back to it. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [this.querySelector('input'), ...this.querySelectorAll<HTMLElement>('.results h2 a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = at === -1 ? null : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function query(form: HTMLFormElement): string {
  return form.querySelector('input')?.value.trim() ?? '';
}

function chosenFacets(form: HTMLFormElement): Record<string, string> {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

customElements.define('search-results', SearchResults);
