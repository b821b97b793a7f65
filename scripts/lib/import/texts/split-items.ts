import { splitTexts } from '#catalogue/publish/csv-list.ts';
import { normaliseCell } from './cell-text.ts';
import { findExampleSigns } from './example-signs.ts';
import { structureOf } from './html-structure.ts';
import { layOutList } from './lay-out-list.ts';
import { readTextBlocks, type TextBlock } from './lay-out-text.ts';
import { listItems } from './list-items.ts';
import { ListPrefixes } from './list-prefixes.ts';
import type { TextNote } from './text-note.ts';
import { readTextLines, type TextLine } from './text-lines.ts';
import { joinPieces, withoutPlaces } from './text-pieces.ts';
import { textTokens } from './text-tokens.ts';
import type { TextOptions } from './tidy-link.ts';
import { tidyText } from './tidy-text.ts';

/** As `splitItems()`, with each item as a text that the content may hold. */
export function tidyItems(cell: string, options: TextOptions = {}): { texts: string[]; notes: TextNote[] } {
  const items = splitItems(cell).map((item) => tidyText(item, options));
  return {
    texts: items.flatMap(({ text }) => (text === '' ? [] : [text])),
    notes: items.flatMap(({ notes }) => notes),
  };
}

/**
 * Returns the texts of a cell that holds several: those that `joinTexts()` was given, or else the items of a list, or the
 * paragraphs.
 */
export function splitItems(cell: string): string[] {
  const { text, hasStructure } = readStructure(dedent(normaliseCell(cell)));
  const lines = readTextLines(text);
  const items =
    hasStructure || isListed(lines) || isInParagraphs(lines)
      ? withoutHeading(readTextBlocks(lines).flatMap(itemsOf))
      : splitTexts(text);
  return items.filter((item) => item.trim() !== '');
}

/** Returns a text without the white space that its first line begins with, which sets no line apart. */
function dedent(text: string): string {
  const [, indent = ''] = /^(?:[ \t]*\n)*([ \t]*)/.exec(text) ?? [];
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

/** Returns a text with line feeds for the line breaks, paragraphs and lists of its HTML; its other tags stay. */
function readStructure(text: string): { text: string; hasStructure: boolean } {
  const tokens = textTokens(withoutPlaces(text));
  const structure = structureOf(tokens);
  const lists = new ListPrefixes();
  let hasStructure = false;
  const written = tokens.map((token, index) => {
    const tag = structure(token, index);
    if (tag === undefined) return token.kind === 'code' ? `<code>${token.text}</code>` : token.text;
    hasStructure = true;
    return lists.read(tag, token.kind === 'tag' && token.isClosing);
  });
  return { text: hasStructure ? joinPieces(written.join('')) : text, hasStructure };
}

/** Whether lines begin with bullets or numbers. A single text may hold a list; then its further lines are indented. */
function isListed(lines: readonly TextLine[]): boolean {
  const written = lines.filter(({ whole }) => whole !== '');
  const starts = written.filter(({ indent }) => indent < 2);
  return starts.some(({ sign }) => sign !== undefined) && (starts.length > 1 || written.length === 1);
}

/** Whether blank lines divide paragraphs, one of which has several lines. */
function isInParagraphs(lines: readonly TextLine[]): boolean {
  const isStart = ({ whole, indent }: TextLine): boolean => whole !== '' && indent < 2;
  const follows = (isSought: (before: TextLine) => boolean): boolean =>
    lines.some((line, index) => {
      const before = lines[index - 1];
      return isStart(line) && before !== undefined && isSought(before);
    });
  return follows(({ whole }) => whole === '') && follows(isStart);
}

function itemsOf({ kind, lines }: TextBlock): string[] {
  if (kind === 'list') return listItems(layOutList(lines).split('\n'));
  return [lines.map(({ whole }) => whole).join('\n')];
}

/** Returns items without those that only say that examples follow. */
function withoutHeading(items: readonly string[]): string[] {
  return items.filter(
    (item) => !findExampleSigns(item).some(({ start, end }) => start === 0 && end === item.length),
  );
}
