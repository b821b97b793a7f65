/** Begins each comment of the command, so that the next run finds and updates it. */
export const COMMENT_MARKER = '<!-- rolebook: difference -->';

interface CommentParts {
  /** A Markdown file, which others may have written. */
  bytes: Uint8Array;
  /** The text below it; empty if there is none. */
  footer: string;
  /** The most characters of the comment. */
  limit: number;
}

/** No character has more bytes in UTF-8. */
const BYTES_PER_CHARACTER = 4;

/**
 * Returns a comment with the text of a file, cut so that the footer fits. Invalid bytes are dropped, and the text mentions
 * nobody and gives no commands.
 */
export function buildComment({ bytes, footer, limit }: CommentParts): string {
  const readable = bytes.subarray(0, limit * BYTES_PER_CHARACTER);
  const text = defuse(new TextDecoder().decode(readable).replace(/[\0\ufffd]/g, ''));
  const end = footer === '' ? '' : `\n\n${footer}`;
  const room = limit - lengthOf(COMMENT_MARKER) - lengthOf(end) - LINE_ENDS;
  return `${COMMENT_MARKER}\n${cut(text.trimEnd(), room)}${end}\n`;
}

/** The line ends after the marker and at the end. */
const LINE_ENDS = 2;

/** A zero-width space, which readers do not see. */
const BREAK = '\u200b';

/**
 * Puts a zero-width space after each @, so that nobody is mentioned, and before a slash that begins a line: GitLab and
 * many bots would take that for a command such as /merge, given by the account that comments.
 */
function defuse(text: string): string {
  return text.replace(/@\u200b*/g, `@${BREAK}`).replace(/^([^\S\n\r\u2028\u2029]*)\//gm, `$1${BREAK}/`);
}

/** Cuts a text after so many characters, counted as the hosts do: by code points. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join('');
}

function lengthOf(text: string): number {
  return [...text].length;
}
