/** The part of Pagefind's browser interface that the search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads the facets, without which no search counts them. Counting takes longer than searching. */
  filters: () => Promise<FacetCounts>;
  /** Null where a later call has overtaken this one. */
  debouncedSearch: (query: string, options: SearchOptions, wait?: number) => Promise<SearchResponse | null>;
}

export type FacetCounts = Record<string, Record<string, number>>;

interface SearchOptions {
  filters: Record<string, string>;
}

export interface SearchResponse {
  results: { data: () => Promise<SearchResult> }[];
  /** How many results each facet's value would give together with the others chosen, of the facets that are loaded. */
  filters: FacetCounts;
}

export interface SearchResult {
  url: string;
  /** Text as HTML, with `<mark>` around the words that were found. */
  excerpt: string;
  meta: Record<string, string>;
  /** The parts of the record in which words were found, and at which of the record's words, in their order. */
  sub_results: { title: string; excerpt: string; locations: number[]; anchor?: { id: string } }[];
}

/** Loads Pagefind from the folder of the search index. Throws where there is no index. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // The records' addresses carry the base path already.
  await pagefind.options({ baseUrl: '/', excerptLength: 32 });
  await pagefind.init();
  return pagefind;
}
