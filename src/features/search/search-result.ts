import { toWrittenText } from '#catalogue/publish/search/indexed-text.ts';
import type { SearchResult } from './pagefind.ts';

/** Places of a result that are named; a role that is found as a whole can have hundreds. */
const MOST_PLACES = 6;

/**
 * A result as a list item: title, what and where it is, the text around the words that were found, and where they stand.
 * `lang` is the language of the content, where it is not that of the page.
 */
export function createResultItem(
  { url, excerpt, meta, sub_results: parts }: SearchResult,
  lang?: string,
): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(link(url, meta['title'] ?? url));
  const note = paragraph('soft', [meta['kind'], meta['note']].filter(Boolean).join(', '));
  const text = paragraph('', '');
  // The words of a tool are those of the interface.
  if (lang !== undefined && meta['kind'] !== 'Tool') heading.lang = text.lang = lang;
  const places = parts.filter(({ anchor }) => anchor !== undefined);
  // The levels of a row stand in their order; of many places, those come first in which most was found.
  if (places.length > MOST_PLACES) places.sort((a, b) => b.locations.length - a.locations.length);
  text.append(...markedText(places[0]?.excerpt ?? excerpt));
  item.append(heading, note, text);
  if (places.length > 0) {
    const found = paragraph('places soft', 'Found at');
    const page = url.replace(/#.*$/, '');
    const named = places.slice(0, MOST_PLACES);
    found.append(
      ...named.map(({ title, anchor }) => link(`${page}#${anchor?.id ?? ''}`, toWrittenText(title))),
    );
    if (places.length > named.length) found.append(` and ${String(places.length - named.length)} more`);
    item.append(found);
  }
  return item;
}

/** The nodes of an excerpt: only `<mark>` is markup, everything else is text. */
function markedText(excerpt: string): Node[] {
  return toWrittenText(excerpt)
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece);
      if (!marked) return document.createTextNode(decodeEntities(piece));
      const mark = document.createElement('mark');
      mark.textContent = decodeEntities(marked[1] ?? '');
      return mark;
    });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
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
