import { toWrittenText } from './indexed-text.ts';
import type { FoundWords } from './snippet.ts';

/** The id of the element with the names at the beginning of each record. */
export const NAMES = 'names';

/** A record found by Pagefind. Positions are numbers of words in its content. */
export interface FoundText {
  content: string;
  /** The positions of the words that were found. */
  locations: readonly number[];
  /** The elements with an id. */
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
}

/** A part of a record that has a heading. */
export interface FoundPlace extends FoundWords {
  /** Its URL fragment. */
  id: string;
  title: string;
  /** The number of words found in it, including its heading. */
  count: number;
}

/** Returns the parts of a record that have headings, such as the levels of a row. */
export function placesOf({ content, locations, anchors }: FoundText): FoundPlace[] {
  const words = content.split(/\s+/);
  const matches = new Set(locations);
  const headings = headingsOf(anchors);
  return headings.map(({ id, text = '', location }, index) => {
    const to = headings[index + 1]?.location ?? words.length;
    const from = Math.min(location + countWords(text), to);
    const count = locations.filter((at) => at >= location && at < to).length;
    return { id, title: toWrittenText(text), words, matches, from, to, count };
  });
}

/** Returns the text of a record without its names and the parts that have headings. */
export function ownText({ content, locations, anchors }: FoundText): FoundWords {
  const words = content.split(/\s+/);
  const names = anchors.find(({ id }) => id === NAMES);
  const from = names === undefined ? 0 : names.location + countWords(names.text ?? '');
  const to = Math.min(words.length, ...headingsOf(anchors).map(({ location }) => location));
  return { words, matches: new Set(locations), from, to };
}

function headingsOf(anchors: FoundText['anchors']): FoundText['anchors'][number][] {
  return anchors
    .filter(({ element }) => /^h\d$/i.test(element))
    .sort((one, other) => one.location - other.location);
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}
