import { FetchedFile } from '#browser/fetched-file.ts';
import type { FoundText } from '#catalogue/publish/search/found-places.ts';
import { fitsWord, foldedWords, wordsOfQuery } from '#catalogue/publish/suggest/match-words.ts';
import { indexSuggested, type SuggestIndex } from '#catalogue/publish/suggest/suggest-index.ts';
import { requirementAt } from '#catalogue/publish/suggest/row-suggestions.ts';
import { searchNamesShape } from '#catalogue/publish/suggest/search-names-shape.ts';
import type { SearchNames } from '#catalogue/publish/suggest/search-names.ts';
import { correctQuery, suggestNames } from '#catalogue/publish/suggest/suggest-names.ts';
import type { SuggestedTile } from '#catalogue/publish/suggest/suggestion.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

/** Loads the names of a site. Throws an Error if they cannot be fetched. */
export async function loadNameHelp(address: string, base: string): Promise<NameHelp> {
  return new NameHelp(await new FetchedFile(address, (value) => searchNamesShape.parse(value)).load(), base);
}

/** Adds tiles and suggestions to results, from the names of the site. */
export class NameHelp {
  readonly #index: SuggestIndex;

  /** `base` is the base path of the site. */
  constructor(names: SearchNames, base: string) {
    this.#index = indexSuggested(names, createUrls(base));
  }

  tileAt(path: string): SuggestedTile | undefined {
    return requirementAt(path, this.#index)?.tile;
  }

  /** Returns whether a result contains each word of a query, rather than similar words. */
  areWritten(query: string, { content, locations }: FoundText): boolean {
    const words = content.split(/\s+/);
    const found = locations.flatMap((at) => foldedWords(words[at] ?? ''));
    return wordsOfQuery(query).every((token) => found.some((word) => fitsWord(word, token)));
  }

  /** Returns `Nothing is called … Did you mean Kubernetes Core?` as nodes with links, or undefined if nothing is similar. */
  meant(query: string): (Node | string)[] | undefined {
    const corrected = correctQuery(query, this.#index);
    const names = corrected === undefined ? [] : suggestNames(corrected, this.#index);
    const [best] = names.flatMap(({ suggestions }) => suggestions);
    if (corrected === undefined || best === undefined) return undefined;
    return [
      `Nothing is called “${query}”. Did you mean `,
      link(best.path, best.title),
      '? Or ',
      link(this.#index.urls.searchFor(corrected), `search for “${corrected}”`),
      '.',
    ];
  }
}

function link(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}
