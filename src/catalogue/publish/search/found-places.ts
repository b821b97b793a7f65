import { toWrittenText } from './indexed-text.ts';
import type { FoundWords } from './snippet.ts';

/** The id of the names with which each record begins. */
export const NAMES = 'names';

/** A record that was found, as Pagefind gives it. Positions count the words of its content. */
export interface FoundText {
  content: string;
  /** The places at which words were found. */
  locations: readonly number[];
  /** The elements with an id. */
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
}

/** A part of a record with a heading of its own. */
export interface FoundPlace extends FoundWords {
  /** The fragment that leads to it. */
  id: string;
  title: string;
  /** How many words were found in it, its heading included. */
  count: number;
}

/** Returns the parts of a record with a place of their own, in their order: the levels of a row. */
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

/** Returns the text of a record without its names and without parts that have a place of their own. */
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
