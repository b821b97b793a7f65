import { countOf, formatNumber } from '#catalogue/text/words.ts';

/** Kinds of what a text cannot keep as its cell has it, in the order in which they are told. */
type TextNoteKind = keyof typeof SENTENCES;

/** Something in a cell that its text shows otherwise than the owner wrote it. */
export interface TextNote {
  kind: TextNoteKind;
  /** The address, tag or first line that it concerns. */
  about: string;
}

/** A note with the line of the file on which its cell starts, from 1. */
export interface PlacedNote extends TextNote {
  line: number;
}

/** Returns one message per kind of note, each with how many there are, what they concern, and the first lines. */
export function describeTextNotes(notes: readonly PlacedNote[]): string[] {
  return Object.entries(SENTENCES).flatMap(([kind, sentence]) => {
    const found = notes.filter((note) => note.kind === kind);
    if (found.length === 0) return [];
    const abouts = firstOf(found.map(({ about }) => shorten(about)));
    const lines = [...new Set(found.map(({ line }) => formatNumber(line)))];
    return [
      `${sentence(found.length)}: ${abouts} (${lines.length > 1 ? 'lines' : 'line'} ${firstOf(lines)})`,
    ];
  });
}

const SENTENCES = {
  'relative-link': (count: number) =>
    `${countOf(count, 'link leads', 'links lead')} nowhere without --base-url, and so became text`,
  'other-link': (count: number) =>
    `${countOf(count, 'link', 'links')} became text, since texts link to https, http and mailto addresses only`,
  image: (count: number) =>
    `${countOf(count, 'picture', 'pictures')} became a link or text, since texts have no pictures`,
  table: (count: number) =>
    `${countOf(count, 'table is', 'tables are')} shown as written, since texts have no tables`,
  html: (count: number) =>
    `${countOf(count, 'HTML tag is', 'HTML tags are')} shown as written, since texts have no HTML`,
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
