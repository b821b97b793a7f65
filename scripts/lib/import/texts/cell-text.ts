import { findForbiddenCharacter, normalizeInvisible } from '#catalogue/text/characters.ts';
import { escapeMarkdown, findMarkdownFaults } from '#catalogue/text/markdown.ts';

/** Returns a name as one line without white space at its ends. */
export function cleanName(cell: string): string {
  return normalizeCell(cell)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

/** Returns a cell with LF line endings and without invisible characters. */
export function normalizeCell(cell: string): string {
  if (PLAIN_ASCII.test(cell)) return cell;
  // Workbooks encode a carriage return as `_x000D_`.
  const lines = cell.replaceAll('_x000D_', '\r').replace(/\r+\n?|[\v\f\u0085]/g, '\n');
  return normalizeInvisible(lines).text;
}

/** Matches text that needs no normalization. Most cells of large tables match. */
const PLAIN_ASCII = /^(?!.*_x000D_)[ -~]*$/;

/** Normalizes a name for comparison: case, spaces, kinds of quotes and widths of letters do not matter. */
export function nameKey(name: string): string {
  return cleanName(name)
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Returns a cell as valid Markdown, in which unintended HTML, headings, images and links are escaped. */
export function cleanText(cell: string): string {
  let text = normalizeCell(cell).trim();
  for (const escape of ESCAPES) {
    if (findMarkdownFaults(text).length === 0) return text;
    text = outsideCode(text, escape);
  }
  if (findMarkdownFaults(text).length === 0) return text;
  const lines = normalizeCell(cell).trim().split('\n');
  return lines.map((line) => escapeMarkdown(line.trim())).join('\n');
}

/** The escapes in the order in which they are tried: HTML, headings, images, links with other schemes, all links. */
const ESCAPES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\\*<(?=[A-Za-z/!?])/g, escapeLast),
  (text) =>
    text.replace(
      /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*)*)(#{1,6}(?=\s|$)|=+[ \t]*$|-+[ \t]*$)/gm,
      '$1\\$2',
    ),
  (text) => text.replace(/\\*!(?=\[)/g, escapeLast),
  (text) => text.replace(/\\*\[(?=[^\]]*\]\(\s*(?!https?:|mailto:|\/(?!\/)))/gi, escapeLast),
  (text) => text.replace(/\\*\[/g, escapeLast),
];

/** Explains why the content must not contain the text of a cell. Returns undefined if it may. */
export function findCellFault(cell: string): string | undefined {
  return findForbiddenCharacter(normalizeCell(cell));
}

/** Escapes the last character of a match, unless an odd number of backslashes precedes it. */
function escapeLast(found: string): string {
  const slashes = found.length - 1;
  return slashes % 2 === 1 ? found : `${found.slice(0, -1)}\\${found.slice(-1)}`;
}

function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(/(?<!\\)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/)
    .map((part, index, parts) => {
      if (index % 3 === 0) return change(part);
      return index % 3 === 1 ? '' : `${parts[index - 1] ?? ''}${part}${parts[index - 1] ?? ''}`;
    })
    .join('');
}
