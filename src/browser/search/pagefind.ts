import type { FoundText } from '#catalogue/publish/search/found-places.ts';

/** The part of Pagefind's browser API that the search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  init: () => Promise<void>;
  /** Loads the facets. Later searches then count them too, which takes longer than searching. */
  filters: () => Promise<FacetCounts>;
  preload: (query: string, options: SearchOptions) => Promise<void>;
  search: (query: string, options: SearchOptions) => Promise<SearchResponse>;
  destroy: () => Promise<void>;
}

interface PagefindModule {
  createInstance: (options: InstanceOptions) => Pagefind;
}

interface InstanceOptions {
  baseUrl: string;
  ranking: { metaWeights: Record<string, number> };
}

export type FacetCounts = Record<string, Record<string, number>>;

export interface SearchOptions {
  filters: Record<string, string>;
}

export interface SearchResponse {
  results: FoundRecord[];
  /** The number of results for each value of the loaded facets, given the other chosen facets. */
  filters: FacetCounts;
}

interface FoundRecord {
  id: string;
  data: () => Promise<SearchResult>;
}

export interface SearchResult extends FoundText {
  url: string;
  meta: Record<string, string>;
}

/** Loads Pagefind from the address of its script. Throws an Error if that fails. */
export async function loadPagefind(script: string, metaWeights: Record<string, number>): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  // The addresses of the records already contain the base path.
  const pagefind = createInstance({ baseUrl: '/', ranking: { metaWeights } });
  await pagefind.init();
  return pagefind;
}
