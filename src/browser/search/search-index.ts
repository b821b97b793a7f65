import { toIndexQuery, wholeNameToken } from '#catalogue/publish/search/search-query.ts';
import { WHOLE_NAME_WEIGHTS } from '#catalogue/publish/search/whole-name-field.ts';
import {
  loadPagefind,
  type FacetCounts,
  type Pagefind,
  type SearchOptions,
  type SearchResponse,
} from './pagefind.ts';

/** The search index of the site. If a method throws an Error, `renew()` makes the index usable again. */
export class SearchIndex {
  readonly #folder: string;
  #pagefind: Promise<Pagefind> | undefined;
  /** The text of the entry file that names the files of the loaded index. */
  #entry = '';
  #loads = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Loads the parts of the index that a search needs, while the reader is still typing. */
  async prepare(query: string, options: SearchOptions): Promise<void> {
    const pagefind = await this.#load();
    const { words, name } = asAsked(query);
    await Promise.all([pagefind.preload(words, options), pagefind.preload(name, options)]);
  }

  /** Searches the index. Records whose whole name is the query come first. Throws if a part of the index is missing. */
  async search(query: string, options: SearchOptions): Promise<SearchResponse> {
    const response = await this.#ask(query, options);
    if (response.results.length > 0 || !(await this.isOutdated())) return response;
    await this.renew();
    return this.#ask(query, options);
  }

  /** Returns the counts of the facets for a query. Loads the facets, so later searches count them too. */
  async countFacets(query: string, options: SearchOptions): Promise<FacetCounts> {
    const pagefind = await this.#load();
    await pagefind.filters();
    return (await pagefind.search(asAsked(query).words, options)).filters;
  }

  /** Unloads the index, so that the next search loads the index of a site that has been published again. */
  async renew(): Promise<void> {
    const former = this.#pagefind;
    this.#pagefind = undefined;
    try {
      await (await former)?.destroy();
    } catch {
      // The index failed to load, so there is nothing to unload.
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
    // Only the search for the words returns the places of matches, so its result replaces that for the name.
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
    // A browser loads a script only once from each address.
    const script = `${this.#folder}pagefind.js${this.#loads === 1 ? '' : `?again=${String(Date.now())}`}`;
    const [pagefind, entry] = await Promise.all([
      loadPagefind(script, WHOLE_NAME_WEIGHTS),
      this.#readEntry(),
    ]);
    this.#entry = entry;
    return pagefind;
  }

  /** Returns whether the site has been published again since the index was loaded. */
  async isOutdated(): Promise<boolean> {
    try {
      return (await this.#readEntry()) !== this.#entry;
    } catch {
      return false; // Offline, the loaded parts still work.
    }
  }

  async #readEntry(): Promise<string> {
    const response = await fetch(`${this.#folder}pagefind-entry.json`, { cache: 'no-cache' });
    return response.text();
  }
}

/** Returns a query as words, and as the token of a whole name. A query without letters has an empty token. */
function asAsked(query: string): { words: string; name: string } {
  return { words: toIndexQuery(query), name: wholeNameToken(query) };
}
