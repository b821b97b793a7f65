/** An address in a text, without the punctuation after it that belongs to the sentence; in parentheses for `split()`. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_~])/;

/**
 * One line of text as Markdown that shows just that text: `C*` becomes `C\\*`. It does as `escapeMarkdown()` of
 * `markdown.ts` does, without the parser that comes with it.
 */
export function escapeLine(text: string): string {
  return escapeStart(escapeMarks(text.trim()));
}

/** Text of several lines as a Markdown quote that shows just that text, with its addresses as links. */
export function quoteText(text: string): string {
  const lines = text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${escapeNoteLine(line)}`.trimEnd());
  // Two spaces at its end keep a line a line of its own.
  return lines.join('  \n');
}

/** A Markdown link; `address` is absolute or root-relative. */
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

/** Returns Markdown that shows just this text inside a line; `escapeLine()` is for the start of a line. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>&!~#|$]/g, '\\$&');
}

/** What makes a list or a heading of a line only at its start. */
function escapeStart(line: string): string {
  return line.replace(/^(\d*)([-+=.)])/, '$1\\$2');
}
