import { cellsOf, widthOf, type Cell } from './text-cells.ts';

const MOST_COLUMNS = 100;
const COLUMNS_BEFORE = 40;
/** The number of UTF-16 units read on either side of the place, since a line may be as long as a whole file. */
const REACH = 4 * MOST_COLUMNS;

export interface FrameLine {
  /** The padded line number, or spaces. */
  gutter: string;
  text: string;
  /** `place` is the line of the problem, and `caret` the one below it that points at the column. */
  role: 'context' | 'place' | 'caret';
}

/** The part of a line that is shown: a range of UTF-16 units. */
interface Window {
  start: number;
  end: number;
}

/**
 * Returns a line with a caret under a column and the lines around it, or an empty list if there is no such line. Line and
 * column start at 1; the column counts UTF-16 units.
 */
export function codeFrame(lines: readonly string[], line: number, column: number): FrameLine[] {
  const place = lines[line - 1];
  if (place === undefined) return [];
  const gutterWidth = String(line + 1).length;
  const numberOf = (number: number | string): string => String(number).padStart(gutterWidth);
  const window = windowAround(place, column - 1);
  return [line - 1, line, line + 1].flatMap((number): FrameLine[] => {
    const text = lines[number - 1];
    // The empty text after the last line end is not a line.
    if (text === undefined || (number === lines.length && text === '' && number !== line)) return [];
    const shown = { gutter: numberOf(number), text: cut(text, window) };
    if (number !== line) return [{ ...shown, role: 'context' }];
    const indent = ' '.repeat(columnsBefore(text, window, column - 1));
    return [
      { ...shown, role: 'place' },
      { gutter: numberOf(''), text: `${indent}^`, role: 'caret' },
    ];
  });
}

function windowAround(line: string, offset: number): Window {
  const near = Math.max(0, offset - REACH);
  const cells = cellsOf(line.slice(near, offset + REACH), near);
  if (near === 0 && offset + REACH >= line.length && widthOf(cells) <= MOST_COLUMNS) {
    return { start: 0, end: Infinity };
  }
  const at = cells.findLastIndex((cell) => cell.offset <= offset);
  const first = fitting(cells.slice(0, at).reverse(), COLUMNS_BEFORE).at(-1);
  const start = first?.offset ?? offset;
  const kept = cells.filter((cell) => cell.offset >= start);
  const shown = fitting(kept, MOST_COLUMNS);
  return { start, end: kept[shown.length]?.offset ?? offset + REACH };
}

function fitting(cells: readonly Cell[], columns: number): Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => (width += cell.width) > columns);
  return cells.slice(0, end === -1 ? undefined : end);
}

function cut(line: string, { start, end }: Window): string {
  const middle = showCells(line.slice(start, Math.min(end, start + REACH)), start);
  return `${start > 0 ? '…' : ''}${middle}${Math.min(end, start + REACH) < line.length ? '…' : ''}`.trimEnd();
}

function showCells(text: string, offset: number): string {
  return fitting(cellsOf(text, offset), MOST_COLUMNS)
    .map((cell) => cell.text)
    .join('');
}

function columnsBefore(line: string, { start }: Window, offset: number): number {
  const cells = cellsOf(line.slice(start, offset), start);
  return widthOf(cells) + (start > 0 ? 1 : 0);
}
