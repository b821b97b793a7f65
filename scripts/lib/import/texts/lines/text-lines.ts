import { splitInlineLists } from './inline-lists.ts';
import { listSignOf, type ListSign } from './list-signs.ts';

/** A line of a cell. */
export interface TextLine {
  /** The width of the white space at the start. */
  indent: number;
  /** The line without the white space around it. */
  whole: string;
  /** The line without white space at its end. */
  raw: string;
  sign?: ListSign | undefined;
  /** The text after the sign, or the whole line if there is no sign. */
  text: string;
}

/** Returns the lines of a text; a line with several list items becomes several lines. */
export function readTextLines(text: string): TextLine[] {
  return readLines(text.split('\n').flatMap(splitInlineLists));
}

/** Returns each line with its indentation and list sign. */
export function readLines(lines: readonly string[]): TextLine[] {
  return withoutFalseSigns(lines.map(readLine));
}

function readLine(raw: string): TextLine {
  const whole = raw.trim();
  const before = raw.slice(0, raw.length - raw.trimStart().length);
  const indent = whole === '' ? 0 : Array.from(before, widthOf).reduce((sum, width) => sum + width, 0);
  const found = listSignOf(whole);
  return { indent, whole, raw: raw.trimEnd(), sign: found?.sign, text: found?.text ?? whole };
}

function widthOf(space: string): number {
  if (space === '\t') return 4;
  return space === '\u3000' ? 2 : 1;
}

/** Removes the signs of lines that look like list items but have no others like them. */
function withoutFalseSigns(lines: readonly TextLine[]): TextLine[] {
  const signs = lines.flatMap(({ sign }) => sign ?? []);
  const byStyle = Map.groupBy(signs, ({ style }) => style);
  const isCounted = new Map([...byStyle].map(([style, like]) => [style, countsUp(like)]));
  const isTrue = ({ style, needs }: ListSign): boolean => {
    if (needs === undefined) return true;
    const hasOthers = (byStyle.get(style)?.length ?? 0) > 1;
    return hasOthers && (needs === 'others' || isCounted.get(style) === true);
  };
  return lines.map((line) =>
    line.sign === undefined || isTrue(line.sign) ? line : { ...line, sign: undefined, text: line.whole },
  );
}

/** Returns whether numbers count up by one; they may restart at 1. */
function countsUp(signs: readonly ListSign[]): boolean {
  return signs.every(({ number }, index) => number === 1 || number === (signs[index - 1]?.number ?? 0) + 1);
}
