import type { SearchIndex } from '#browser/search/search-index.ts';
import type { SearchResult } from '#browser/search/pagefind.ts';
import { placesOf, type FoundPlace } from '#catalogue/publish/search/found-places.ts';
import { snippetOf } from '#catalogue/publish/search/snippet.ts';
import { requirementAt } from '#catalogue/publish/suggest/row-suggestions.ts';
import { foldedWords, wordsOfQuery } from '#catalogue/publish/suggest/match-words.ts';
import type { SuggestIndex } from '#catalogue/publish/suggest/suggest-index.ts';
import { MOST_SUGGESTED, type Suggestion } from '#catalogue/publish/suggest/suggestion.ts';

/** The length of a snippet, in characters: about one line. */
const SNIPPET = 72;

/** The maximum number of rows whose texts are read. */
const MOST_READ = 8;

/** Requirements with the searched words in their texts. */
export interface FoundRequirements {
  suggestions: Suggestion[];
  /** The number of matrix rows found. */
  count: number;
}

/** Finds requirements by their texts. Throws if a part of the index is missing. */
export async function findRequirements(
  query: string,
  search: SearchIndex,
  index: SuggestIndex,
): Promise<FoundRequirements> {
  const { results } = await search.search(query, { filters: { kind: 'Requirement' } });
  const rows = await Promise.all(results.slice(0, MOST_READ).map((result) => result.data()));
  const asked = wordsOfQuery(query);
  const found = rows.flatMap((row) => bestPlaces(row, asked).map((place) => suggest(row, place, index)));
  return { suggestions: found, count: results.length };
}

/** Returns the places of levels named in the query, or else the one with the most matches. */
function bestPlaces(row: SearchResult, asked: readonly string[]): FoundPlace[] {
  const places = placesOf(row);
  const named = places.filter(({ title }) => foldedWords(title).some((word) => asked.includes(word)));
  if (named.length > 0) return named;
  const [best] = places.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  return best === undefined ? [] : [best];
}

function suggest({ url, meta }: SearchResult, place: FoundPlace, index: SuggestIndex): Suggestion {
  const path = `${url.replace(/#.*$/, '')}#${place.id}`;
  const unknown = { kind: 'requirement' as const, title: meta['title'] ?? path, note: place.title, path };
  return { ...(requirementAt(path, index) ?? unknown), text: snippetOf(place, SNIPPET) };
}

/** Adds texts to requirements found by name, and appends those found only by text. */
export function joinRequirements(named: readonly Suggestion[], found: readonly Suggestion[]): Suggestion[] {
  const textOf = new Map(found.map(({ path, text }) => [path, text]));
  const withTexts = named.map((one) => ({ ...one, text: textOf.get(one.path) }));
  const others = found.filter(({ path }) => !named.some((one) => one.path === path));
  return [...withTexts, ...others].slice(0, MOST_SUGGESTED);
}
