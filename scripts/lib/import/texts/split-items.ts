import { splitTexts } from '#catalogue/publish/csv-list.ts';
import { normalizeCell } from './cell-text.ts';
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

/** Splits a cell like `splitItems()`, and turns each item into a valid text. */
export function tidyItems(cell: string, options: TextOptions = {}): { texts: string[]; notes: TextNote[] } {
  const items = splitItems(cell).map((item) => tidyText(item, options));
  return {
    texts: items.flatMap(({ text }) => (text === '' ? [] : [text])),
    notes: items.flatMap(({ notes }) => notes),
  };
}

/**
 * Splits a cell into several texts: those that `joinTexts()` joined, list items, or paragraphs. An indented line belongs to
 * the text above it.
 */
export function splitItems(cell: string): string[] {
  const { text, hasStructure } = readStructure(withoutIndent(normalizeCell(cell)));
  const units = splitTexts(text);
  const items = !hasStructure && isInParagraphs(text) ? text.split(PARAGRAPH_BREAK) : withoutSigns(units);
  return withoutHeading(items).filter((item) => item.trim() !== '');
}

/** Matches blank lines before a line that is not indented. */
const PARAGRAPH_BREAK = /\n(?:[ \t]*\n)+(?=\S)/;

/** Removes the indentation of the first line from all lines, after turning tabs at their starts into spaces. */
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

/** Replaces line breaks, paragraphs and lists in HTML with line feeds; other tags do not change. */
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

/** Returns whether a text has several paragraphs, at least one of them with several lines, and no list items. */
function isInParagraphs(text: string): boolean {
  const paragraphs = text.trim().split(PARAGRAPH_BREAK);
  const hasLines = paragraphs.some((paragraph) => /\n(?! {2}|\s*$)/.test(paragraph));
  return paragraphs.length > 1 && hasLines && readTextLines(text).every(({ sign }) => sign === undefined);
}

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

/** Returns the items in a single line; a text of several lines may be a list itself and is not split. */
function splitLine(text: string): string[] {
  const items = text.includes('\n') ? [] : readTextLines(text);
  const isList = items.length > 0 && items.every(({ sign }) => sign !== undefined);
  return isList ? items.map((item) => item.text) : [text];
}

/** Removes the first item if it only introduces examples. */
function withoutHeading([first = '', ...others]: readonly string[]): string[] {
  const [sign] = findExampleSigns(first);
  const isHeading = others.length > 0 && sign?.start === 0 && sign.end === first.length;
  return isHeading ? others : [first, ...others];
}
