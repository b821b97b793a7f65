import { findForbiddenCharacter, normaliseInvisible } from '#catalogue/text/characters.ts';
import { escapeMarkdown, findMarkdownFaults } from '#catalogue/text/markdown.ts';

/** A name as it is shown: one line, without space at its ends. */
export function cleanName(cell: string): string {
  return normaliseCell(cell)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

/** Returns a cell with line feeds at the ends of its lines, and without invisible characters. */
export function normaliseCell(cell: string): string {
  if (PLAIN_ASCII.test(cell)) return cell;
  // Workbooks spell a carriage return as `_x000D_`.
  const lines = cell.replaceAll('_x000D_', '\r').replace(/\r+\n?|[\v\f\u0085]/g, '\n');
  return normaliseInvisible(lines).text;
}

/** Matches what needs no look at its characters, as most cells of large tables do. */
const PLAIN_ASCII = /^(?!.*_x000D_)[ -~]*$/;

/** A name as names are compared: without regard to case, spaces, kinds of quotes and widths of letters. */
export function nameKey(name: string): string {
  return cleanName(name)
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A text as Markdown; what Markdown would read as HTML, a heading or an image is escaped, so that it shows as written. */
export function cleanText(cell: string): string {
  let text = normaliseCell(cell).trim();
  for (const escape of ESCAPES) {
    if (findMarkdownFaults(text).length === 0) return text;
    text = outsideCode(text, escape);
  }
  if (findMarkdownFaults(text).length === 0) return text;
  const lines = normaliseCell(cell).trim().split('\n');
  return lines.map((line) => escapeMarkdown(line.trim())).join('\n');
}

/** From what is escaped first, HTML, to links of other schemes. */
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

/** Returns why the content must not have a cell; undefined if it may. */
export function findCellFault(cell: string): string | undefined {
  return findForbiddenCharacter(normaliseCell(cell));
}

/** A sign with an odd number of backslashes in front of it is escaped already. */
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
