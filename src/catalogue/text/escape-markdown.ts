/** An address without punctuation that belongs to the sentence. It is a group so that `split()` returns it. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_~])/;

/** Escapes a line of text for Markdown: `C*` becomes `C\\*`. This module does not load the parser of `markdown.ts`. */
export function escapeLine(text: string): string {
  return escapeStart(escapeMarks(text.trim()));
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
  const safe = address.replace(
    /[\u0000-\u0020()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${escapeMarks(label)}](${safe})`;
}

function escapeNoteLine(line: string): string {
  const parts = line
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarks(part)));
  return escapeStart(parts.join(''));
}

/** Escapes a text for the middle of a Markdown line. `escapeLine()` also covers the start of a line. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>&!~#|$]/g, '\\$&');
}

/** Escapes characters that start a list or mark a heading only at the start of a line. */
function escapeStart(line: string): string {
  return line.replace(/^(\d*)([-+=.)])/, '$1\\$2');
}
