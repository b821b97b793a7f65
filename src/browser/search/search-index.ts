import { toIndexQuery, wholeNameToken } from '#catalogue/publish/search/search-query.ts';
import { WHOLE_NAME_WEIGHTS } from '#catalogue/publish/search/whole-name-field.ts';
import {
  loadPagefind,
  type FacetCounts,
  type Pagefind,
  type SearchOptions,
  type SearchResponse,
} from './pagefind.ts';

/** The index that the site has now. Whatever it throws, after `renew()` it can be asked again. */
export class SearchIndex {
  readonly #folder: string;
  #pagefind: Promise<Pagefind> | undefined;
  /** Names the files of the index that is loaded. */
  #entry = '';
  #loads = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Loads what a search will need, while the reader may still be typing. */
  async prepare(query: string, options: SearchOptions): Promise<void> {
    const pagefind = await this.#load();
    const { words, name } = asAsked(query);
    await Promise.all([pagefind.preload(words, options), pagefind.preload(name, options)]);
  }

  /** Returns what was found: first the records whose name is the whole query. Throws where a part of the index is missing. */
  async search(query: string, options: SearchOptions): Promise<SearchResponse> {
    const response = await this.#ask(query, options);
    if (response.results.length > 0 || !(await this.isOutdated())) return response;
    await this.renew();
    return this.#ask(query, options);
  }

  /** Loads the facets, so that each search counts them from now on. Returns the counts for a query. */
  async countFacets(query: string, options: SearchOptions): Promise<FacetCounts> {
    const pagefind = await this.#load();
    await pagefind.filters();
    return (await pagefind.search(asAsked(query).words, options)).filters;
  }

  /** Forgets what was loaded of an index whose files may be gone: the site has been published anew. */
  async renew(): Promise<void> {
    const former = this.#pagefind;
    this.#pagefind = undefined;
    try {
      await (await former)?.destroy();
    } catch {
      // It never came.
    }
  }

  async #ask(query: string, options: SearchOptions): Promise<SearchResponse> {
    const pagefind = await this.#load();
    const { words, name } = asAsked(query);
    const [found, named] = await Promise.all([
      pagefind.search(words, options),
      name === '' ? undefined : pagefind.search(name, options),
    ]);
    const byId = new Map(found.results.map((result) => [result.id, result]));
    // The words themselves are found elsewhere in the record than its name.
    const first = (named?.results ?? []).map((result) => byId.get(result.id) ?? result);
    const results = new Map([...first, ...found.results].map((result) => [result.id, result]));
    return { ...found, results: [...results.values()] };
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= this.#begin();
    return this.#pagefind;
  }

  async #begin(): Promise<Pagefind> {
    this.#loads += 1;
    // A browser loads a script once for each address.
    const script = `${this.#folder}pagefind.js${this.#loads === 1 ? '' : `?again=${String(Date.now())}`}`;
    const [pagefind, entry] = await Promise.all([
      loadPagefind(script, WHOLE_NAME_WEIGHTS),
      this.#readEntry(),
    ]);
    this.#entry = entry;
    return pagefind;
  }

  /** Whether the site has been published anew since the index was loaded. */
  async isOutdated(): Promise<boolean> {
    try {
      return (await this.#readEntry()) !== this.#entry;
    } catch {
      return false; // Offline: what was loaded is whole.
    }
  }

  async #readEntry(): Promise<string> {
    const response = await fetch(`${this.#folder}pagefind-entry.json`, { cache: 'no-cache' });
    return response.text();
  }
}

/** A query in words, and as the token of a whole name; empty where it has no letters. */
function asAsked(query: string): { words: string; name: string } {
  return { words: toIndexQuery(query), name: wholeNameToken(query) };
}
