import { escapeLine, escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';

/** Breaks a word invisibly, so that the host of a comment makes no link, mention or picture of it. */
const BREAK = '\u200b';

/**
 * A dollar sign, as the host of a comment wants it written where it begins no formula; in what takes the place of
 * something, `$$` stands for one.
 */
const NO_FORMULA = '<span>$$</span>';

const LINE_ENDS = /\r\n?|[\n\u2028\u2029]/;

/**
 * Any text as Markdown for a comment, on one line, that shows just that text: it holds no marks or HTML, mentions
 * nobody and leads nowhere. `isInside` says that other text of the line comes before it.
 */
export function commentText(text: string, isInside = false): string {
  const escape = isInside ? escapeMarks : escapeLine;
  return text
    .split(LINE_ENDS)
    .map((line) => escapeKeepingSpaces(line, escape))
    .join('<br>');
}

/** Any text as HTML for the summary of a folded part, where Markdown is not read. */
export function commentHtml(text: string): string {
  return escapeHtml(breakReferences(text.split(LINE_ENDS).join(' '))).replaceAll('$', NO_FORMULA);
}

/** Any text of one line as code. */
export function commentCode(text: string): string {
  const line = text.replaceAll(/\s/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function escapeKeepingSpaces(line: string, escape: (text: string) => string): string {
  const words = line.trim();
  const [start, end] = [/^\s/.test(line) ? ' ' : '', /\s$/.test(line) ? ' ' : ''];
  if (words === '') return start;
  return `${start}${escape(breakReferences(words)).replaceAll('\\$', NO_FORMULA)}${end}`;
}

/** Mentions, numbers of issues, addresses and `:pictures:` are found after Markdown is read: escapes do not stop them. */
function breakReferences(text: string): string {
  return text
    .replace(/@|#(?=\d)|\bgh-(?=\d)|\bwww(?=\.)/gi, `$&${BREAK}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `$&${BREAK}`);
}
