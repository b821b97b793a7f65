/** Forbidden characters that mark places in a text while it is built. */
const BREAK = '\u0001';
const PREFIX = '\u0002';
const PREFIX_END = '\u0003';

/** Matches a break with the optional prefix of the next piece. */
export const BREAK_WITH_PREFIX = /\u0001(?:\u0002[^\u0003]*\u0003)?/g;

/** Removes the characters that mark places from a text. */
export function withoutPlaces(text: string): string {
  return text.replace(/[\u0001-\u0003]/g, '');
}

/**
 * Returns a break whose next piece starts with a prefix: the bullet of a list item, or the indentation of a paragraph in one.
 */
export function breakWith(prefix: string): string {
  return prefix === '' ? BREAK : `${BREAK}${PREFIX}${prefix}${PREFIX_END}`;
}

/** Replaces the breaks of a text with line feeds: one before list items, two elsewhere. */
export function joinPieces(text: string): string {
  const joined: string[] = [];
  let waiting: string | undefined;
  for (const { prefix, content } of text.split(BREAK).map(readPiece)) {
    const isItem = prefix.trim() !== '';
    if (content.trim() === '') {
      if (isItem) waiting = prefix;
      continue;
    }
    const isStart = joined.length === 0;
    const first = waiting !== undefined && !isItem ? waiting : prefix;
    if (!isStart) joined.push(first.trim() !== '' ? '\n' : '\n\n');
    joined.push(prefix === '' && first === '' ? withoutBlankStart(content) : `${first}${content.trim()}`);
    waiting = undefined;
  }
  return joined.join('');
}

interface Piece {
  prefix: string;
  content: string;
}

function readPiece(piece: string): Piece {
  const end = piece.startsWith(PREFIX) ? piece.indexOf(PREFIX_END) : -1;
  if (end === -1) return { prefix: '', content: piece };
  // A line feed within an HTML list item is a space.
  const content = piece.slice(end + 1).replace(/(?<!\s)\s*\n\s*/g, ' ');
  return { prefix: piece.slice(1, end), content };
}

/** Removes blank lines at the start, but not the indentation of the first line, which distinguishes nested lists. */
function withoutBlankStart(content: string): string {
  return content.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
