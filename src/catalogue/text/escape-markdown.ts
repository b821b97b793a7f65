/** An address without punctuation that belongs to the sentence. It is a group so that `split()` returns it. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_~])/;

/**
 * The characters to escape. Others stay as they are, since readers also paste Markdown where it is not rendered: `R&D`, `C#`
 * and `snake_case` need no backslash.
 */
const MARKS = new RegExp(
  [
    '[`*[\\]<>~|$]',
    '\\\\(?=[!-/:-@[-`{-~\\r\\n]|$)',
    '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
    '&(?=#?\\w+;|$)',
    '!(?=\\[|$)',
    '(?<=^|\\s)#',
  ].join('|'),
  'gu',
);

/** Escapes a line of text for Markdown: `C*` becomes `C\\*`. This module does not load the parser of `markdown.ts`. */
export function escapeLine(text: string): string {
  return escapeLineStart(escapeMarks(text.trim()));
}

/** Formats a text of several lines as a Markdown quote, with addresses as links. */
export function quoteText(text: string): string {
  const lines = text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${escapeNoteLine(line)}`.trimEnd());
  // Two spaces at the end of a line keep the line break.
  return lines.join('  \n');
}

/** Formats a Markdown link. `address` is absolute or root-relative. */
export function markdownLink(label: string, address: string): string {
  return `[${escapeMarks(label)}]${linkEnd(address)}`;
}

/** Formats the part of a link after its words: `(https://example.org/ "Title")`. */
export function linkEnd(address: string, title = ''): string {
  const encoded = address.replace(
    /[\u0000-\u0020()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  // Markdown also reads entities such as `&amp;` in addresses.
  const safe = encoded.replace(/&(?=#?\w+;)/g, '\\&');
  return title === '' ? `(${safe})` : `(${safe} "${title.replace(/["\\&]/g, '\\$&')}")`;
}

function escapeNoteLine(line: string): string {
  const parts = line
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarks(part)));
  return escapeLineStart(parts.join(''));
}

/** Escapes the characters of a text that have a meaning in the middle of a Markdown line: `C*` becomes `C\\*`. */
export function escapeMarks(text: string): string {
  return text.replace(MARKS, '\\$&');
}

/** Formats a text as inline code on one line. */
export function inlineCode(text: string): string {
  const line = text.replaceAll(/\s/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Escapes characters that start a list or mark a heading only at the start of a line. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d*)([-+=.)])/, '$1\\$2');
}
