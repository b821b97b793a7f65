/** A visible character (grapheme), with its width on a terminal. */
export interface Cell {
  text: string;
  /** The number of columns: 0, 1 or 2. */
  width: number;
  /** The start in its line, in UTF-16 units. */
  offset: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Matches characters that a terminal would obey instead of showing. */
const CONTROL = /^[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const WIDE =
  /^(?![\uff61-\uffdc])(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6])/u;
const EMOJI_BY_CHOICE = /^\p{Emoji}\ufe0f/u;
const EMPTY = /^[\p{Mark}\u200b-\u200d\u2060\ufeff]+$/u;

/** Splits a text into visible characters. A tab becomes two spaces, and a control character becomes `\ufffd`. */
export function cellsOf(text: string, offset = 0): Cell[] {
  return Array.from(segmenter.segment(text.toWellFormed()), ({ segment, index }) => ({
    ...cellOf(segment),
    offset: offset + index,
  }));
}

/** Returns the total width of cells, in columns. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function cellOf(segment: string): Omit<Cell, 'offset'> {
  if (segment === '\t') return { text: '  ', width: 2 };
  if (CONTROL.test(segment)) return { text: '\ufffd', width: 1 };
  if (EMPTY.test(segment)) return { text: segment, width: 0 };
  return { text: segment, width: WIDE.test(segment) || EMOJI_BY_CHOICE.test(segment) ? 2 : 1 };
}
