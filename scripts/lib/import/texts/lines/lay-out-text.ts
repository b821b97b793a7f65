import { layOutList, startsAfterParagraph } from './lay-out-list.ts';
import { isWithinSentence } from './sentences.ts';
import { readTextLines, type TextLine } from './text-lines.ts';

/**
 * Lays out a text as Markdown with proper lists. Each line becomes a paragraph, so that its line break shows, unless a
 * program wrapped the text.
 */
export function layOutText(text: string): string {
  const blocks = readTextBlocks(readTextLines(text));
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const gap = before === undefined ? '' : gapBetween(before, block);
      return gap + writeBlock(block);
    })
    .join('');
}

interface TextBlock {
  kind: 'paragraph' | 'list' | 'quote';
  lines: TextLine[];
  /** Whether a blank line precedes the block. */
  isApart: boolean;
}

/** Groups lines into paragraphs, quotes and lists; a list includes its blank lines. */
function readTextBlocks(lines: readonly TextLine[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let blank: TextLine | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.whole === '') {
      blank = line;
      continue;
    }
    const kind = line.sign ? 'list' : line.whole.startsWith('>') ? 'quote' : 'paragraph';
    if (last?.kind === 'list' && belongsToList(line, last, blank !== undefined)) {
      if (blank) last.lines.push(blank);
      last.lines.push(line);
    } else if (last?.kind === kind && blank === undefined) last.lines.push(line);
    else blocks.push({ kind, lines: [line], isApart: blank !== undefined });
    blank = undefined;
  }
  return blocks;
}

/** Returns whether a line is an item of the list above it, or continues one. */
function belongsToList({ sign, indent, whole }: TextLine, { lines }: TextBlock, isApart: boolean): boolean {
  const isIndented = indent > (lines[0]?.indent ?? 0);
  if (sign) return !isApart || isIndented || lines.some((line) => line.sign?.style === sign.style);
  return isIndented || (!isApart && isWithinSentence(lines.at(-1)?.whole ?? '', whole));
}

function gapBetween(before: TextBlock, block: TextBlock): string {
  const isListOfParagraph = before.kind === 'paragraph' && block.kind === 'list' && !block.isApart;
  return isListOfParagraph && startsAfterParagraph(block.lines) ? '\n' : '\n\n';
}

function writeBlock({ kind, lines }: TextBlock): string {
  if (kind === 'list') return layOutList(lines);
  const wholes = lines.map(({ whole }) => whole);
  if (kind === 'quote') return wholes.map(withoutComparison).join('\n');
  return isWrapped(wholes) ? wholes.join('\n') : joinLines(wholes);
}

/** Escapes a comparison such as "> 5 years", which would be a quote in Markdown. */
function withoutComparison(line: string): string {
  return line.replace(/^(?=>=?\s*\d)/, '\\');
}

/** Joins lines as paragraphs. A line that ends with a backslash breaks already, unless the next makes it a heading. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const isBroken = /(?<!\\)(?:\\\\)*\\$/.test(line) && !/^(?:=+|-+)$/.test(next);
      return line + (isBroken ? '\n' : '\n\n');
    })
    .join('');
}

/** The minimum width at which programs wrap text, in characters; lines broken by hand are rarely as long. */
const LEAST_WIDTH = 50;

/** Returns whether a program wrapped a text: no line has room for the next word, and a line ends within a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((most, { length }) => Math.max(most, length), LEAST_WIDTH);
  const breaks = lines.slice(1).map((next, index) => ({ line: lines[index] ?? '', next }));
  const isFull = breaks.every(
    ({ line, next }) => line.length >= LEAST_WIDTH && line.length + 1 + firstWordLength(next) > width,
  );
  return (
    isFull &&
    /\p{L}/u.test(lines.at(-1) ?? '') &&
    breaks.some(({ line, next }) => isWithinSentence(line, next))
  );
}

function firstWordLength(line: string): number {
  const end = line.search(/\s/);
  return end === -1 ? line.length : end;
}
