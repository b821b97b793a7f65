import { countOf, formatNumber } from '#catalogue/text/words.ts';
import type { ImportFault, TablePlace } from '../faults/import-fault.ts';
import { nameLines } from '../faults/name-lines.ts';

/** The kinds of notes, in the order of their messages. */
type TextNoteKind = keyof typeof SENTENCES;

/** A part of a cell that its text shows differently. */
export interface TextNote {
  kind: TextNoteKind;
  /** The affected address, tag or first line. */
  about: string;
}

/** A note with the row of the cell. */
export interface PlacedNote extends TextNote {
  at: TablePlace;
}

/** Returns one message per file and kind of note, with the count, some of the affected parts, and the first lines. */
export function describeTextNotes(notes: readonly PlacedNote[]): ImportFault[] {
  const kinds = Object.keys(SENTENCES);
  const sorted = notes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const groups = Map.groupBy(sorted, ({ at, kind }) => `${kind} ${at.file}`);
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const abouts = firstOf(found.map(({ about }) => shorten(about)));
    const lines = nameLines([...new Set(found.map(({ at }) => at.line))]);
    return [{ at: first.at, message: `${SENTENCES[first.kind](found.length)}: ${abouts} (${lines})` }];
  });
}

const SENTENCES = {
  'relative-link': (count: number) =>
    `${countOf(count, 'relative link')} became text, since there is no --base-url`,
  'other-link': (count: number) =>
    `${countOf(count, 'link', 'links')} became text, since only https, http and mailto addresses are allowed`,
  image: (count: number) =>
    `${countOf(count, 'picture', 'pictures')} became a link or text, since texts cannot contain pictures`,
  table: (count: number) =>
    `${countOf(count, 'table is', 'tables are')} shown as written, since texts cannot contain tables`,
  html: (count: number) =>
    `${countOf(count, 'HTML tag is', 'HTML tags are')} shown as written, since texts cannot contain HTML`,
};

const MOST_NAMED = 3;
const LONGEST_NAMED = 60;

function firstOf(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const rest = distinct.length - MOST_NAMED;
  const named = distinct.slice(0, MOST_NAMED).join(', ');
  return rest > 0 ? `${named} and ${formatNumber(rest)} more` : named;
}

function shorten(text: string): string {
  return text.length > LONGEST_NAMED ? `${text.slice(0, LONGEST_NAMED)}…` : text;
}
