import { replaceAddress } from '#browser/address.ts';
import type { SearchResponse } from './pagefind.ts';
import { chooseFacets, chosenFacets, offerFacets } from './search-facets.ts';
import { SearchIndex } from './search-index.ts';
import { createResultItem } from './search-result.ts';

/** Results shown at once. */
const PAGE = 10;

/** How long a reader pauses before what was typed is searched for, in milliseconds. */
const PAUSE = 50;

/** Searches as the reader types; the query and its facets are kept in the address. */
class SearchResults extends HTMLElement {
  #index = new SearchIndex(this.dataset['index'] ?? '');
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
    this.#find('.more').addEventListener('click', () => void this.#showMoreOrRenew(form));
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
    chooseFacets(form, address);
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

  /** Loads the index anew, once, where a part of it is missing or the site has been published since. */
  async #search(form: HTMLFormElement, isAgain = false): Promise<void> {
    const turn = (this.#turn += 1);
    const words = query(form);
    try {
      if (words === '') this.#begin([], '');
      else await this.#showFound(words, form, turn);
      // Results of the former index stay meanwhile.
      if (words === '' || isAgain || !(await this.#index.isOutdated())) return;
    } catch {
      if (isAgain && turn === this.#turn) this.#fail();
    }
    if (turn !== this.#turn) return;
    await this.#index.renew();
    if (!isAgain) await this.#search(form, true);
  }

  async #showFound(words: string, form: HTMLFormElement, turn: number): Promise<void> {
    const options = { filters: chosenFacets(form) };
    // A part that is missing comes to light when it is searched.
    this.#index.prepare(words, options).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const response = await this.#index.search(words, options);
    if (turn !== this.#turn) return;
    offerFacets(form, response.filters);
    this.#begin(response.results, words);
    await this.#showMore();
  }

  #fail(): void {
    this.#find('[role="status"]').textContent =
      'The search index could not be loaded. Check the connection and search again, or browse the lists.';
    this.#find('.help').hidden = false;
  }

  #begin(results: SearchResponse['results'], words: string): void {
    this.#results = results;
    this.#shown = 0;
    this.#find('.results').replaceChildren();
    this.#find('.more').hidden = true;
    this.#find('.facets').hidden = words === '';
    const isFruitless = words !== '' && results.length === 0;
    this.#find('[role="status"]').textContent = describeCount(results.length, words);
    this.#find('.help').hidden = !isFruitless;
  }

  /** Shows the next results. Throws where one of them cannot be loaded. */
  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const next = this.#results.slice(this.#shown, this.#shown + PAGE);
    const isFirst = this.#shown === 0;
    this.#shown += next.length;
    this.#find('.more').hidden = this.#shown >= this.#results.length;
    const asked = next.map(async (result) => createResultItem(await result.data(), this.dataset['lang']));
    // The loop stops at the first that fails; of the others nobody needs to hear.
    void Promise.allSettled(asked);
    // Each shows as soon as those before it are there: a long one takes its time.
    for (const item of asked) {
      const shown = await item;
      if (turn !== this.#turn) return;
      this.#find('.results').append(shown);
    }
    if (!isFirst) (await asked[0])?.querySelector('a')?.focus();
  }

  async #showMoreOrRenew(form: HTMLFormElement): Promise<void> {
    const turn = this.#turn;
    try {
      await this.#showMore();
    } catch {
      if (turn !== this.#turn) return;
      await this.#index.renew();
      await this.#search(form, true);
    }
  }

  /** The facets are loaded when a reader reaches for them: in a large catalogue they weigh more than the search itself. */
  async #countFacets(form: HTMLFormElement): Promise<void> {
    const turn = this.#turn;
    try {
      const counts = await this.#index.countFacets(query(form), { filters: chosenFacets(form) });
      // The results stay, since the reader may be among them by now.
      if (turn === this.#turn) offerFacets(form, counts);
    } catch {
      // Without counts, the lists offer every name.
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

function describeCount(count: number, words: string): string {
  if (words === '') return '';
  if (count === 0) return `Nothing was found for “${words}”.`;
  return count === 1 ? '1 result' : `${String(count)} results`;
}

customElements.define('search-results', SearchResults);
