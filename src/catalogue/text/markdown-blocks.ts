/** The width of a tab stop in Markdown. */
const TAB = 4;

/** Matches a text on one line that does not start with a mark of a list, a quote, code or a table. */
const PLAIN_START = /^(?![-+*>#=~`|<]|\d+[.)]|\s)[^\n]+$/;

/** Matches a text with a fence, which would also enclose what follows if it is never closed. */
const FENCE = /^[ \t>]*(?:```|~~~)/m;

/** Joins the parts of a document with blank lines, and leaves out missing and empty ones. */
export function joinBlocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Returns a Markdown text as a block that ends where the text ends. */
export function blockOf(text: string): string {
  return FENCE.test(text) ? prefixLines(text, '> ') : text;
}

/** Formats a list item: its head, a Markdown text on the same line if possible, and items below it. */
export function itemOf(head: string, text = '', inside: readonly string[] = []): string {
  const isShort = text === '' || PLAIN_START.test(text);
  const below = inside.map((item) => prefixLines(item, '  ')).join('\n');
  const own = isShort ? `- ${[head, text].filter((part) => part !== '').join(': ')}` : longItem(head, text);
  return isShort && below !== '' ? `${own}\n${below}` : joinBlocks(own, below);
}

/** Formats a heading of a level from 1 to 6; its words are Markdown. */
export function headingOf(level: number, words: string): string {
  return `${'#'.repeat(level)} ${words}`;
}

/** Puts a prefix before each line that is not empty, and replaces tabs at its start, whose width would change. */
export function prefixLines(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? prefix.trimEnd() : prefix + withoutTabs(line)))
    .join('\n');
}

function longItem(head: string, text: string): string {
  const indented = prefixLines(text, '  ');
  return head === '' ? `- ${indented.slice(2)}` : joinBlocks(`- ${head}:`, indented);
}

function withoutTabs(line: string): string {
  const start = /^[ \t]*/.exec(line)?.[0] ?? '';
  let width = 0;
  for (const character of start) width += character === '\t' ? TAB - (width % TAB) : 1;
  return ' '.repeat(width) + line.slice(start.length);
}
