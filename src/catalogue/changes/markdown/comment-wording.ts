import { inlineCode } from '#catalogue/text/escape-markdown.ts';
import { truncate } from '#catalogue/text/words.ts';
import type { Wording, Words } from '#catalogue/changes/describe/wording.ts';
import { commentHtml, commentText } from './comment-text.ts';

/** The maximum length of a name in characters, which leaves room for other names. */
const LONGEST_NAME = 80;

/** Formats words as Markdown for a comment. */
export function commentWording(words: Wording): string {
  return words.map((some, index) => formatWords(some, index > 0)).join('');
}

/** Formats a name as Markdown, shortened if it is very long. */
export function shortName(name: string): string {
  return commentText(truncate(name, LONGEST_NAME));
}

/** Formats a name and words for the HTML summary of a folded section, where Markdown is not rendered. */
export function summaryHtml(name: string, words: Wording): string {
  const says = words.map(({ text, kind }) =>
    kind === 'code' ? `<code>${commentHtml(text)}</code>` : commentHtml(text),
  );
  return `<b>${commentHtml(truncate(name, LONGEST_NAME))}</b>: ${says.join('')}`;
}

function formatWords({ text, kind }: Words, isInside: boolean): string {
  if (kind === 'code') return inlineCode(text);
  if (kind === 'strong') return `**${shortName(text)}**`;
  if (kind === 'same') return commentText(text, isInside);
  return `<${TAGS[kind]}>${visibleSpace(text)}</${TAGS[kind]}>`;
}

const TAGS = { removed: 'del', added: 'ins' } as const;

/** Replaces line breaks and blank lines with visible characters. */
function visibleSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '␣'.repeat(line.length) : commentText(line, true)))
    .join('¶<br>');
}
