/** Signs that no text may hold: they mark places in a text while it is written. */
const BREAK = '\u0001';
const PREFIX = '\u0002';
const PREFIX_END = '\u0003';

/** A break with all that may follow it to say how the next piece begins. */
export const BREAK_WITH_PREFIX = /\u0001(?:\u0002[^\u0003]*\u0003)?/g;

/** Returns a text without the signs that mark places. */
export function withoutPlaces(text: string): string {
  return text.replace(/[\u0001-\u0003]/g, '');
}

/** Returns a break before an item of a list, or before a further paragraph of one: `prefix` is white space then. */
export function breakWith(prefix: string): string {
  return prefix === '' ? BREAK : `${BREAK}${PREFIX}${prefix}${PREFIX_END}`;
}

/** Returns a text with line feeds at its breaks: one before items of a list, two elsewhere. */
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
  // In HTML a line feed within an item is a space.
  const content = piece.slice(end + 1).replace(/(?<!\s)\s*\n\s*/g, ' ');
  return { prefix: piece.slice(1, end), content };
}

/** Keeps the indentation of the first line, by which lists are told apart. */
function withoutBlankStart(content: string): string {
  return content.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
