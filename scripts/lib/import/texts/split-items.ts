import { splitTexts } from '#catalogue/publish/csv-list.ts';
import { normaliseCell } from './cell-text.ts';
import { findExampleSigns } from './examples/example-signs.ts';
import { structureOf } from './inline/html-structure.ts';
import { ListPrefixes } from './inline/list-prefixes.ts';
import { isWithinSentence } from './lines/sentences.ts';
import type { TextNote } from './text-note.ts';
import { readLines, readTextLines } from './lines/text-lines.ts';
import { joinPieces, withoutPlaces } from './inline/text-pieces.ts';
import { textTokens } from './inline/text-tokens.ts';
import type { TextOptions } from './inline/tidy-link.ts';
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
 * Returns the texts of a cell that holds several: those that `joinTexts()` was given, items of a list, or paragraphs. A line that
 * is indented belongs to the text above it.
 */
export function splitItems(cell: string): string[] {
  const { text, hasStructure } = readStructure(withoutIndent(normaliseCell(cell)));
  const units = splitTexts(text);
  const items = !hasStructure && isInParagraphs(text) ? text.split(PARAGRAPH_BREAK) : withoutSigns(units);
  return withoutHeading(items).filter((item) => item.trim() !== '');
}

/** A blank line before one that is not indented. */
const PARAGRAPH_BREAK = /\n(?:[ \t]*\n)+(?=\S)/;

/** Returns a text without the white space that its first line begins with, and with spaces for tabs before other lines. */
function withoutIndent(text: string): string {
  const lines = text.split('\n').map((line) => {
    const rest = line.trimStart();
    return (
      line
        .slice(0, line.length - rest.length)
        .replaceAll('\t', '    ')
        .replaceAll('\u3000', '  ') + rest
    );
  });
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const indent = first.length - first.trimStart().length;
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}

/** Returns a text with line feeds for the line breaks, paragraphs and lists of its HTML; its other tags stay. */
function readStructure(text: string): { text: string; hasStructure: boolean } {
  const tokens = textTokens(withoutPlaces(text));
  const structure = structureOf(tokens);
  const lists = new ListPrefixes();
  const tags = tokens.map((token, index) => structure(token, index));
  const hasStructure = tags.some((tag) => tag !== undefined);
  const written = tokens.map((token, index) => {
    const tag = tags[index];
    if (tag === undefined) return token.kind === 'code' ? `<code>${token.text}</code>` : token.text;
    return lists.read(tag, token.kind === 'tag' && token.isClosing);
  });
  return { text: hasStructure ? joinPieces(written.join('')) : text, hasStructure };
}

/** Whether blank lines divide paragraphs, one of which has several lines; none of them is an item of a list. */
function isInParagraphs(text: string): boolean {
  const paragraphs = text.trim().split(PARAGRAPH_BREAK);
  const hasLines = paragraphs.some((paragraph) => /\n(?! {2}|\s*$)/.test(paragraph));
  return paragraphs.length > 1 && hasLines && readTextLines(text).every(({ sign }) => sign === undefined);
}

/** Returns texts without the bullets and numbers that make items of them. */
function withoutSigns(units: readonly string[]): string[] {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return splitLine(only);
  const parts = units.map((unit) => unit.split('\n'));
  const lines = readLines(parts.map(([line = '']) => line));
  const items: string[] = [];
  lines.forEach(({ sign, text }, index) => {
    const [line, ...others] = parts[index] ?? [];
    const whole = [sign === undefined ? line : text, ...others].join('\n');
    const before = lines[index - 1];
    const goesOn = sign === undefined && before?.sign !== undefined && isWithinSentence(before.whole, text);
    if (goesOn) items.push(`${items.pop() ?? ''}\n${whole}`);
    else items.push(whole);
  });
  return items;
}

/** Returns the items that a line holds; a text of several lines may be a list itself, and stays whole. */
function splitLine(text: string): string[] {
  const items = text.includes('\n') ? [] : readTextLines(text);
  const isList = items.length > 0 && items.every(({ sign }) => sign !== undefined);
  return isList ? items.map((item) => item.text) : [text];
}

/** Returns items without a first one that only says that examples follow. */
function withoutHeading([first = '', ...others]: readonly string[]): string[] {
  const [sign] = findExampleSigns(first);
  const isHeading = others.length > 0 && sign?.start === 0 && sign.end === first.length;
  return isHeading ? others : [first, ...others];
}
