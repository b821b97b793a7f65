import { escapeHtml } from '#catalogue/text/escape-html.ts';
import { compareAsRead } from '#catalogue/changes/describe/compare-text.ts';
import { describeLeftOutFacts, type DescribedEntry } from '#catalogue/changes/history/history-page.ts';
import { formatFacts } from './facts-html.ts';

/** Formats an entry as HTML for feed readers, with absolute links. */
export function formatEntry(
  { counts, facts, leftOut, title, address }: DescribedEntry,
  toAddress: (path: string) => string,
): string {
  return [
    counts === '' ? '' : `<p>Now ${escapeHtml(counts)}.</p>`,
    formatFacts(facts, { toAddress, compare: compareAsRead, isForEditors: false }),
    leftOut === 0 ? '' : `<p>${escapeHtml(describeLeftOutFacts(leftOut))}</p>`,
    `<p>Commit: ${formatCommit(title, address)}</p>`,
  ].join('');
}

function formatCommit(title: string, address: string | undefined): string {
  const text = escapeHtml(title);
  return address === undefined ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
}
