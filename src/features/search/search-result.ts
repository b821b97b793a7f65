import { markedText } from '#browser/search/marked-text.ts';
import type { SearchResult } from '#browser/search/pagefind.ts';
import { ownText, placesOf, type FoundPlace } from '#catalogue/publish/search/found-places.ts';
import { markWords } from '#catalogue/publish/suggest/match-words.ts';
import { snippetOf } from '#catalogue/publish/search/snippet.ts';
import type { SuggestedTile } from '#catalogue/publish/suggest/suggestion.ts';

/** The maximum number of levels of a row whose texts are shown. */
const MOST_TEXTS = 3;

/** The maximum number of places named in a result, since a role can have hundreds. */
const MOST_PLACES = 6;

/** The length of a snippet around the words found, in characters. */
const SNIPPET = 150;

/** Options for showing a result. */
export interface ResultLook {
  /** The language of the content, if it differs from the page's. */
  lang?: string | undefined;
  /** Returns the tile of the requirement at a path. */
  tileOf?: ((path: string) => SuggestedTile | undefined) | undefined;
  /** The words of the query, to be marked in titles. */
  asked?: readonly string[];
}

/** Creates a list item with the title, kind and place of a result, and the text around the words found. */
export function createResultItem(
  result: SearchResult,
  { lang, tileOf, asked = [] }: ResultLook = {},
): HTMLLIElement {
  const { url, meta } = result;
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const title = link(url, '');
  title.append(...markedText(markWords(meta['title'] ?? url, asked)));
  heading.append(title);
  const note = paragraph('soft', [meta['kind'], meta['note']].filter(Boolean).join(', '));
  item.append(heading, note);
  // The texts of tools are in the language of the interface.
  const textLang = meta['kind'] === 'Tool' ? undefined : lang;
  if (textLang !== undefined) heading.lang = textLang;
  const all = placesOf(result);
  const places = all.filter(({ count }) => count > 0);
  const page = url.replace(/#.*$/, '');
  if (meta['kind'] === 'Requirement' && places.length === 0) item.append(...partsOf(all, page, 'Levels'));
  else if (meta['kind'] === 'Requirement') item.append(...levelsOf(places, page, { lang, tileOf }));
  else item.append(...textOf(result, textLang), ...partsOf(places, page, 'Found at'));
  return item;
}

function levelsOf(places: readonly FoundPlace[], page: string, { lang, tileOf }: ResultLook): Node[] {
  if (places.length === 0) return [];
  const list = document.createElement('ul');
  list.className = 'levels';
  const best = mostFound(places, MOST_TEXTS);
  for (const place of places.filter((one) => best.includes(one))) {
    const path = `${page}#${place.id}`;
    const item = document.createElement('li');
    const tile = tileOf?.(path);
    if (tile) item.append(tileElement(tile));
    const text = paragraph('', '');
    if (lang !== undefined) text.lang = lang;
    text.append(link(path, place.title), ' ', ...markedText(snippetOf(place, SNIPPET)));
    item.append(text);
    list.append(item);
  }
  const rest = places.length - best.length;
  return rest === 0 ? [list] : [list, paragraph('soft', `and at ${String(rest)} more`)];
}

function textOf(result: SearchResult, lang: string | undefined): Node[] {
  const own = ownText(result);
  const best = mostFound(
    placesOf(result).filter(({ count }) => count > 0),
    1,
  )[0];
  const isFoundInOwn = [...own.matches].some((at) => at >= own.from && at < own.to);
  const text = paragraph('', '');
  if (lang !== undefined) text.lang = lang;
  text.append(...markedText(snippetOf(isFoundInOwn || best === undefined ? own : best, SNIPPET)));
  return [text];
}

function partsOf(places: readonly FoundPlace[], page: string, lead: string): Node[] {
  if (places.length === 0) return [];
  const best = mostFound(places, MOST_PLACES);
  const found = paragraph('places soft', lead);
  found.append(...best.map(({ id, title }) => link(`${page}#${id}`, title)));
  if (places.length > best.length) found.append(` and ${String(places.length - best.length)} more`);
  return [found];
}

/** Returns all places if they are few, else those with the most words found. */
function mostFound(places: readonly FoundPlace[], most: number): FoundPlace[] {
  if (places.length <= most) return [...places];
  return places.toSorted((one, other) => other.count - one.count).slice(0, most);
}

function tileElement({ letter, tone, mandatory }: SuggestedTile): HTMLSpanElement {
  const tile = document.createElement('span');
  tile.className = ['tile', tone && `tone-${String(tone)}`, mandatory && 'mandatory']
    .filter(Boolean)
    .join(' ');
  tile.textContent = letter;
  tile.ariaHidden = 'true';
  return tile;
}

function link(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
