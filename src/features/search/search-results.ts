import { replaceAddress } from '#browser/address.ts';
import { findPart } from '#browser/find-part.ts';
import type { SearchResult } from '#browser/search/pagefind.ts';
import { SearchIndex } from '#browser/search/search-index.ts';
import { wordsOfQuery } from '#catalogue/publish/suggest/match-words.ts';
import type { NameHelp } from './name-help.ts';
import { ResultList } from './result-list.ts';
import { chooseFacets, chosenFacets, clearFacets, enableFacets, offerFacets } from './search-facets.ts';

/** The pause in typing after which a search begins, in milliseconds. */
const PAUSE = 50;

/** Searches as the reader types, and writes the query and facets into the address. */
class SearchResults extends HTMLElement {
  #index = new SearchIndex(this.dataset['index'] ?? '');
  #known: NameHelp | undefined;
  #list = new ResultList(this);
  /** The number of the latest search, to discard late results of earlier ones. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    enableFacets(form);
    this.#readAddress(form);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#changed(form));
    this.addEventListener('keydown', (event) => this.#move(event));
    findPart(this, '.more').addEventListener('click', () => void this.#showMoreOrRenew(form));
    findPart(this, '.clear').addEventListener('click', () => this.#searchInAll(form));
    window.addEventListener('popstate', () => {
      this.#readAddress(form);
      void this.#search(form);
    });
    void this.#search(form);
    if (query(form) === '') findPart(form, '[name="q"]').focus();
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

  #searchInAll(form: HTMLFormElement): void {
    clearFacets(form);
    this.#changed(form);
    findPart(form, '[name="q"]').focus();
  }

  /** Searches, and repeats the search with a new index if part of the old one is missing or the site has changed. */
  async #search(form: HTMLFormElement, isAgain = false): Promise<void> {
    const turn = (this.#turn += 1);
    const words = query(form);
    try {
      if (words === '') this.#begin(form, 0);
      else await this.#showFound(words, form, turn);
      // The results of the old index stay until a new one is loaded.
      if (words === '' || isAgain || !(await this.#index.isOutdated())) return;
    } catch {
      if (isAgain && turn === this.#turn) await this.#fail(words);
    }
    if (turn !== this.#turn) return;
    await this.#index.renew();
    if (!isAgain) await this.#search(form, true);
  }

  async #showFound(words: string, form: HTMLFormElement, turn: number): Promise<void> {
    const options = { filters: chosenFacets(form) };
    // The search itself reports missing parts.
    this.#index.prepare(words, options).catch(() => undefined);
    const names = this.#loadNames();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const response = await this.#index.search(words, options);
    const known = await names;
    if (turn !== this.#turn) return;
    offerFacets(form, response.filters);
    this.#list.begin(response.results);
    this.#begin(form, response.results.length);
    const shown = await this.#showMore(words, known);
    if (turn !== this.#turn) return;
    if (known && !shown.some((result) => known.areWritten(words, result))) this.#offerMeant(words, known);
    void this.#countFacets(form);
  }

  /** Returns the names for tiles and suggestions, or undefined if they cannot be loaded. */
  async #loadNames(): Promise<NameHelp | undefined> {
    const { names = '', base = '/' } = this.dataset;
    try {
      this.#known ??= await (await import('./name-help.ts')).loadNameHelp(names, base);
    } catch {
      // The reader is offline, or the site has been published since.
    }
    return this.#known;
  }

  async #fail(words: string): Promise<void> {
    findPart(this, '[role="status"]').textContent =
      'The search index could not be loaded. Check the connection and search again, or browse the lists.';
    this.#help(true);
    this.#offerMeant(words, await this.#loadNames());
  }

  #begin(form: HTMLFormElement, count: number): void {
    const words = query(form);
    if (words === '') this.#list.begin([]);
    findPart(this, '.facets').hidden = words === '';
    findPart(this, '[role="status"]').textContent = describeCount(count, words);
    this.#help(words !== '' && count === 0);
    findPart(this, '.clear').hidden = Object.keys(chosenFacets(form)).length === 0;
  }

  #help(isFruitless: boolean): void {
    findPart(this, '.help').hidden = findPart(this, '.browse').hidden = !isFruitless;
    findPart(this, '.meant').hidden = true;
  }

  #offerMeant(words: string, known: NameHelp | undefined): void {
    const nodes = known?.meant(words);
    if (nodes === undefined) return;
    findPart(this, '.meant').replaceChildren(...nodes);
    findPart(this, '.meant').hidden = findPart(this, '.help').hidden = false;
  }

  async #showMore(words: string, known: NameHelp | undefined): Promise<SearchResult[]> {
    const { lang } = this.dataset;
    const asked = wordsOfQuery(words);
    return this.#list.showMore({ lang, asked, tileOf: (path) => known?.tileAt(path) });
  }

  async #showMoreOrRenew(form: HTMLFormElement): Promise<void> {
    const turn = this.#turn;
    try {
      await this.#showMore(query(form), await this.#loadNames());
    } catch {
      if (turn !== this.#turn) return;
      await this.#index.renew();
      await this.#search(form, true);
    }
  }

  /** Counts the facets once the results are shown, since this can take longer than the search itself. */
  async #countFacets(form: HTMLFormElement): Promise<void> {
    const turn = this.#turn;
    try {
      const counts = await this.#index.countFacets(query(form), { filters: chosenFacets(form) });
      if (turn === this.#turn) offerFacets(form, counts);
    } catch {
      // Without counts, the chips offer every value.
    }
  }

  /** Moves the focus with Up and Down through the query and the results. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') return;
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
