import { splitInlineLists } from './inline-lists.ts';
import { listSignOf, type ListSign } from './list-signs.ts';

/** A line of a cell. */
export interface TextLine {
  /** The width of the white space before it. */
  indent: number;
  /** The line without the white space around it. */
  whole: string;
  /** The line as it is, without white space at its end. */
  raw: string;
  /** The sign that makes it an item of a list. */
  sign?: ListSign | undefined;
  /** The text behind the sign; the whole line if it has none. */
  text: string;
}

/** Returns the lines of a text; a line that holds several items of a list becomes several. */
export function readTextLines(text: string): TextLine[] {
  return readLines(text.split('\n').flatMap(splitInlineLists));
}

/** Returns each line with the sign that makes it an item of a list. */
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

/** Lines that look like items, but have no others like them, are plain lines. */
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

/** Whether numbers count up by one; they may begin anew. */
function countsUp(signs: readonly ListSign[]): boolean {
  return signs.every(({ number }, index) => number === 1 || number === (signs[index - 1]?.number ?? 0) + 1);
}
