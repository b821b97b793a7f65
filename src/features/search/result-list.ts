import { findPart } from '#browser/find-part.ts';
import type { SearchResponse, SearchResult } from '#browser/search/pagefind.ts';
import { createResultItem, type ResultLook } from './search-result.ts';

/** The number of results added at a time. */
const PAGE = 10;

/** The list of results, which grows on request. */
export class ResultList {
  readonly #root: HTMLElement;
  #results: SearchResponse['results'] = [];
  #shown = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Clears the list and stores new results, which `showMore()` then shows. */
  begin(results: SearchResponse['results']): void {
    this.#results = results;
    this.#shown = 0;
    findPart(this.#root, '.results').replaceChildren();
    findPart(this.#root, '.more').hidden = true;
  }

  /** Shows the next results and returns them. Throws if one of them cannot be loaded. */
  async showMore(look: ResultLook): Promise<SearchResult[]> {
    const results = this.#results;
    const next = results.slice(this.#shown, this.#shown + PAGE);
    const isFirst = this.#shown === 0;
    this.#shown += next.length;
    findPart(this.#root, '.more').hidden = this.#shown >= results.length;
    const asked = next.map((result) => result.data());
    const items: HTMLElement[] = [];
    // The loop throws at the first failure; this handles the other rejections.
    void Promise.allSettled(asked);
    // Shows each result as soon as it and all results before it are loaded, without waiting for the slowest.
    for (const result of asked) {
      const item = createResultItem(await result, look);
      if (results !== this.#results) break;
      findPart(this.#root, '.results').append(item);
      items.push(item);
    }
    if (!isFirst) items[0]?.querySelector('a')?.focus();
    return Promise.all(asked);
  }
}
