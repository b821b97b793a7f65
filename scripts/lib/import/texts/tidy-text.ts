import { LONGEST_TEXT } from '#catalogue/schemas/text.ts';
import { cleanText, normalizeCell } from './cell-text.ts';
import { inlineMarkdown } from './inline/inline-markdown.ts';
import { BULLETS } from './lines/list-signs.ts';
import { splitKeptBlocks, tableAsCode, type CellPart } from './lines/kept-blocks.ts';
import { layOutText } from './lines/lay-out-text.ts';
import type { TextNote } from './text-note.ts';
import { tidyDefinition, type TextOptions } from './inline/tidy-link.ts';

/** A valid text for the content, with notes about differences from its cell. */
export interface TidyText {
  text: string;
  notes: TextNote[];
}

/**
 * Turns a cell into valid Markdown. Simple HTML, bullets, numbers, line breaks and links keep their meaning; everything else
 * is shown as written.
 */
export function tidyText(cell: string, options: TextOptions = {}): TidyText {
  const plain = normalizeCell(cell).trim();
  if (isPlain(plain)) return { text: plain, notes: [] };
  const { text, notes } = tidyOnce(cell, options);
  // A text of this length is refused later, so further passes would be wasted.
  if (text.length > LONGEST_TEXT) return { text, notes };
  let [before, after] = [text, tidyOnce(text, options).text];
  for (let pass = 2; pass < MOST_PASSES && after !== before; pass += 1) {
    [before, after] = [after, tidyOnce(after, options).text];
  }
  return { text: after, notes };
}

/** Returns whether a text is one line without special characters, as most are. */
function isPlain(text: string): boolean {
  return PLAIN_LINE.test(text) && !/ {2}|\d[.)]/.test(text);
}

const PLAIN_LINE = new RegExp(`^\\p{L}(?!\\))[^\\n\\t<>&[\\]\\\\\`|①-⑳${BULLETS}]*$`, 'u');

/** The maximum number of passes; nested tags and brackets may need more than one. */
const MOST_PASSES = 6;

function tidyOnce(cell: string, options: TextOptions): TidyText {
  const parts = splitKeptBlocks(normalizeCell(cell)).map((part) => tidyPart(part, options));
  const text = parts.map((part) => part.text).join('\n\n');
  return {
    text: text.length > LONGEST_TEXT ? text : cleanText(text),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function tidyPart({ kind, text }: CellPart, options: TextOptions): TidyText {
  if (kind === 'code') return { text, notes: [] };
  if (kind === 'table') {
    const [header = ''] = text.trim().split('\n');
    return { text: tableAsCode(text.trim()), notes: [{ kind: 'table', about: header.trim() }] };
  }
  // Word processors write nested bullets as the letter "o" in a symbol font, followed by a tab.
  const inline = inlineMarkdown(text.replace(/^([ \t]*)o\t/gm, '$1◦ '), options);
  const defined = tidyDefinitions(inline.text, options);
  return { text: layOutText(defined.text), notes: [...inline.notes, ...defined.notes] };
}

/** Fixes the addresses of link definitions such as `[1]: docs/a.md`. */
function tidyDefinitions(text: string, options: TextOptions): TidyText {
  if (!/^ {0,3}\[[^\]\n]*\]:/m.test(text)) return { text, notes: [] };
  const labels = Array.from(text.matchAll(/\[([^[\]\n]{1,200})\]/g), ([, label = '']) => label.toLowerCase());
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isReferred = (label: string): boolean => (counts.get(label.toLowerCase()) ?? 0) > 1;
  const lines = text.split('\n').map((line) => tidyDefinition(line, isReferred, options));
  return { text: lines.map(({ line }) => line).join('\n'), notes: lines.flatMap(({ notes }) => notes) };
}
