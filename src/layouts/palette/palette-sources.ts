import { FetchedFile } from '#browser/fetched-file.ts';
import { SearchIndex } from '#browser/search/search-index.ts';
import { indexSuggested, type SuggestIndex } from '#catalogue/publish/suggest/suggest-index.ts';
import { searchNamesShape } from '#catalogue/publish/suggest/search-names-shape.ts';
import type { SearchNames } from '#catalogue/publish/suggest/search-names.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { findRequirements, type FoundRequirements } from './find-requirements.ts';
import { RecentPlaces } from './recent-places.ts';

/** The sources of the palette's suggestions. */
export class PaletteSources {
  readonly urls: Urls;
  readonly recent: RecentPlaces;
  readonly #names: FetchedFile<SearchNames>;
  readonly #texts: SearchIndex;
  /** Undefined until the names are loaded. */
  index: SuggestIndex | undefined;

  constructor(base: string) {
    this.urls = createUrls(base);
    this.recent = new RecentPlaces(base);
    this.#names = new FetchedFile(this.urls.searchNames, (value) => searchNamesShape.parse(value));
    this.#texts = new SearchIndex(this.urls.searchIndex);
  }

  /** Returns the names, or undefined if the reader is offline or the site has been published again. */
  async loadNames(): Promise<SuggestIndex | undefined> {
    try {
      this.index ??= indexSuggested(await this.#names.load(), this.urls);
    } catch {
      // The palette still links to the search page.
    }
    return this.index;
  }

  /** Returns requirements by their texts, or undefined if texts cannot be searched. */
  async findTexts(query: string): Promise<FoundRequirements | undefined> {
    try {
      return this.index && (await findRequirements(query, this.#texts, this.index));
    } catch {
      await this.#texts.renew();
      return undefined;
    }
  }

  /** Returns the id of the role if the present page is one of its pages. */
  nearRole(): string | undefined {
    const { roles } = this.urls;
    return location.pathname.startsWith(roles)
      ? location.pathname.slice(roles.length).split('/')[0]
      : undefined;
  }
}
