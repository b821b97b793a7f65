import { escapeHtml } from '#catalogue/text/escape-html.ts';
import type { ChangeLine } from './change-line.ts';
import type { DescribedEntry } from './history-page.ts';
import type { TextChange } from './text-change.ts';

/** What an entry changed, as HTML in the words of the page, for programs that read feeds; links are absolute. */
export function formatEntryHtml(
  { counts, lines, leftOut }: DescribedEntry,
  toAddress: (path: string) => string,
): string {
  return [
    counts === '' ? '' : `<p>Now ${escapeHtml(counts)}.</p>`,
    `<ul>${lines.map((line) => lineHtml(line, toAddress)).join('')}</ul>`,
    leftOut === 0 ? '' : `<p>${escapeHtml(describeLeftOutLines(leftOut))}</p>`,
  ].join('');
}

/** Says that an entry has more lines than are shown. */
export function describeLeftOutLines(count: number): string {
  return `And ${String(count)} more, which Git has.`;
}

function lineHtml(
  { name, path, says, text, lines }: ChangeLine,
  toAddress: (path: string) => string,
): string {
  const label = `<strong>${escapeHtml(name)}</strong>`;
  const linked = path === undefined ? label : `<a href="${escapeHtml(toAddress(path))}">${label}</a>`;
  const inner = lines.map((line) => lineHtml(line, toAddress)).join('');
  return [
    `<li>${linked}: ${escapeHtml(says)}`,
    text ? textHtml(text) : '',
    inner === '' ? '' : `<ul>${inner}</ul>`,
    '</li>',
  ].join('');
}

function textHtml({ before, after, pieces }: TextChange): string {
  if (pieces.length > 0) {
    const words = pieces.map(({ text, kind }) => marked(text, kind === 'same' ? undefined : TAGS[kind]));
    return `<p>${words.join('').replaceAll('</del><ins>', '</del> <ins>')}</p>`;
  }
  return [
    ...(before === undefined ? [] : [`<p>${marked(before, TAGS.removed)}</p>`]),
    ...(after === undefined ? [] : [`<p>${marked(after, TAGS.added)}</p>`]),
  ].join('');
}

const TAGS = { removed: 'del', added: 'ins' } as const;

function marked(text: string, tag: string | undefined): string {
  return tag === undefined ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`;
}
