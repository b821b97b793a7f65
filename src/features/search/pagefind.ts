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
  excerptLength: number;
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

export interface SearchResult {
  url: string;
  /** Text as HTML, with `<mark>` around the words that were found. */
  excerpt: string;
  meta: Record<string, string>;
  /** The parts of the record in which words were found, and at which of the record's words, in their order. */
  sub_results: { title: string; excerpt: string; locations: number[]; anchor?: { id: string } }[];
}

/** Loads Pagefind from the address of its script. Throws where there is none. */
export async function loadPagefind(script: string, metaWeights: Record<string, number>): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  // The records' addresses carry the base path already.
  const pagefind = createInstance({ baseUrl: '/', excerptLength: 32, ranking: { metaWeights } });
  await pagefind.init();
  return pagefind;
}
