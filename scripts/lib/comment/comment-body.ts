/** The start of each comment of the command, by which the next run finds and updates it. */
export const COMMENT_MARKER = '<!-- rolebook: difference -->';

interface CommentParts {
  /** The bytes of a Markdown file, which may come from code that is not trusted. */
  bytes: Uint8Array;
  /** The text below it, possibly empty. */
  footer: string;
  /** The maximum length of the comment, in characters. */
  limit: number;
}

const BYTES_PER_CHARACTER = 4;

/**
 * Builds a comment from the text of a file, cut so that the footer fits. Drops invalid bytes, and defuses mentions and
 * commands.
 */
export function buildComment({ bytes, footer, limit }: CommentParts): string {
  const readable = bytes.subarray(0, limit * BYTES_PER_CHARACTER);
  const text = defuse(new TextDecoder().decode(readable).replace(/[\0\ufffd]/g, ''));
  const end = footer === '' ? '' : `\n\n${footer}`;
  const room = limit - lengthOf(COMMENT_MARKER) - lengthOf(end) - LINE_ENDS;
  return `${COMMENT_MARKER}\n${cut(text.trimEnd(), room)}${end}\n`;
}

/** The number of line breaks after the marker and at the end. */
const LINE_ENDS = 2;

/** A zero-width space, which readers do not see. */
const BREAK = '\u200b';

/**
 * Puts a zero-width space after each @, against mentions, and before a slash at the start of a line. GitLab and many bots
 * would run a line such as /merge with the rights of the commenting account.
 */
function defuse(text: string): string {
  return text.replace(/@\u200b*/g, `@${BREAK}`).replace(/^([^\S\n\r\u2028\u2029]*)\//gm, `$1${BREAK}/`);
}

/** Cuts a text to a length in code points, as the hosts count it. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join('');
}

function lengthOf(text: string): number {
  return [...text].length;
}
