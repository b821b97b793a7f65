import type { FoundText } from '#catalogue/publish/search/found-places.ts';

/** The part of Pagefind's browser interface that the search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  init: () => Promise<void>;
  /** Loads the facets, without which no search counts them. Counting takes longer than searching. */
  filters: () => Promise<FacetCounts>;
  /** Loads what a search for these words needs. */
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
  /** How many results each facet's value would give together with the others chosen, of the facets that are loaded. */
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

/** Loads Pagefind from the address of its script. Throws where there is none. */
export async function loadPagefind(script: string, metaWeights: Record<string, number>): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  // The records' addresses carry the base path already.
  const pagefind = createInstance({ baseUrl: '/', ranking: { metaWeights } });
  await pagefind.init();
  return pagefind;
}
