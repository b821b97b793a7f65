import stringWidth from 'string-width';

/** A visible character (grapheme), with its width in a terminal. */
export interface Cell {
  text: string;
  /** The number of columns. */
  width: number;
  /** The start in its line, in UTF-16 units. */
  offset: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Matches characters that a terminal would obey instead of showing. */
const CONTROL = /^[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Splits a text into visible characters. A tab becomes two spaces, and a control character becomes `\ufffd`. */
export function cellsOf(text: string, offset = 0): Cell[] {
  return Array.from(segmenter.segment(text.toWellFormed()), ({ segment, index }) => ({
    ...cellOf(segment),
    offset: offset + index,
  }));
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function cellOf(segment: string): Omit<Cell, 'offset'> {
  if (segment === '\t') return { text: '  ', width: 2 };
  if (CONTROL.test(segment)) return { text: '\ufffd', width: 1 };
  return { text: segment, width: stringWidth(segment) };
}
