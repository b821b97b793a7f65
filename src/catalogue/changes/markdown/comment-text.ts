import { escapeLine, escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';

/** An invisible break that prevents links, mentions and emoji. */
const BREAK = '\u200b';

/** A dollar sign that does not start a formula on GitHub; `$$` is a replacement pattern for one `$`. */
const NO_FORMULA = '<span>$$</span>';

const LINE_ENDS = /\r\n?|[\n\u2028\u2029]/;

/** Escapes a text for one line of a Markdown comment; `isInside` means that other text precedes it. */
export function commentText(text: string, isInside = false): string {
  const escape = isInside ? escapeMarks : escapeLine;
  return text
    .split(LINE_ENDS)
    .map((line) => escapeKeepingSpaces(line, escape))
    .join('<br>');
}

/** Escapes a text for the HTML summary of a folded section, where Markdown is not rendered. */
export function commentHtml(text: string): string {
  return escapeHtml(breakReferences(text.split(LINE_ENDS).join(' '))).replaceAll('$', NO_FORMULA);
}

function escapeKeepingSpaces(line: string, escape: (text: string) => string): string {
  const words = line.trim();
  const [start, end] = [/^\s/.test(line) ? ' ' : '', /\s$/.test(line) ? ' ' : ''];
  if (words === '') return start;
  return `${start}${escape(breakReferences(words)).replaceAll('\\$', NO_FORMULA)}${end}`;
}

/** Hosts find mentions, issue numbers, URLs and `:emoji:` after rendering, so escapes do not stop them. */
function breakReferences(text: string): string {
  return text
    .replace(/@|#(?=\d)|\bgh-(?=\d)|\bwww(?=\.)/gi, `$&${BREAK}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `$&${BREAK}`);
}
