/** An address in a text, without the punctuation that ends a sentence after it. */
const ADDRESS = /(https?:\/\/[^\s<>\u0000-\u001f\u007f]*[^\s<>\u0000-\u001f\u007f.,;:!?'")\]*_~])/;

/**
 * One line of text as Markdown that shows just that text: `C*` becomes `C\\*`. It does as `escapeMarkdown()` of
 * `markdown.ts` does, without the parser that comes with it.
 */
export function escapeLine(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>&!~#|$]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2');
}

/** Text of several lines as a Markdown quote that shows just that text, with its addresses as links. */
export function quoteText(text: string): string {
  const lines = text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${escapeAround(line.trim())}`.trimEnd());
  // Two spaces at its end keep a line a line of its own.
  return lines.join('  \n');
}

/** A link; `address` is absolute or root-relative. */
export function linkTo(label: string, address: string): string {
  const safe = address.replace(
    /[\u0000-\u0020()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${escapeLine(label)}](${safe})`;
}

/** Splitting by a pattern in parentheses puts what was found at the odd places. */
function escapeAround(line: string): string {
  return line
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapePart(part, index === 0)))
    .join('');
}

function escapePart(part: string, isFirst: boolean): string {
  return part;
}
