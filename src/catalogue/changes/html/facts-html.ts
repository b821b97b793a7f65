import { escapeHtml } from '#catalogue/text/escape-html.ts';
import type { ChangedText, ChangeFact } from '#catalogue/changes/describe/change-tree.ts';
import type { ComparedText } from '#catalogue/changes/describe/compare-text.ts';
import type { Wording, Words } from '#catalogue/changes/describe/wording.ts';

/** Options that differ between pages for readers and for editors. */
export interface FactStyle {
  /** Returns the URL for the path of a fact, or undefined to leave out the link. */
  toAddress: (path: string) => string | undefined;
  compare: (text: ChangedText) => ComparedText;
  /** Whether ids, domains and affected roles are shown. */
  isForEditors: boolean;
}

const WORD_TAGS: Record<Words['kind'], string | undefined> = {
  same: undefined,
  strong: 'strong',
  code: 'code',
  removed: 'del',
  added: 'ins',
};

/** Formats facts as a nested HTML list, grouped for editors, or as an empty text if there are none. */
export function formatFacts(facts: readonly ChangeFact[], style: FactStyle): string {
  if (facts.length === 0) return '';
  const items = facts.map((fact, index) => {
    const { group } = fact;
    const isGrouped = style.isForEditors && group !== undefined;
    const start = isGrouped && group !== facts[index - 1]?.group ? `<li>${tagged(group, 'small')}<ul>` : '';
    const end = isGrouped && group !== facts[index + 1]?.group ? '</ul></li>' : '';
    return start + formatFact(fact, style) + end;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** Formats words as HTML, with a space between removed and added ones. */
export function formatWording(words: Wording): string {
  return words
    .map(({ text, kind }) => tagged(text, WORD_TAGS[kind]))
    .join('')
    .replaceAll('</del><ins>', '</del> <ins>');
}

function formatFact(fact: ChangeFact, style: FactStyle): string {
  const { name, id, path, says, text, readers, facts } = fact;
  const label = tagged(name, 'strong');
  const address = path === undefined ? undefined : style.toAddress(path);
  return [
    `<li>${address === undefined ? label : `<a href="${escapeHtml(address)}">${label}</a>`}`,
    style.isForEditors && id !== undefined ? ` (${tagged(id, 'code')})` : '',
    `: ${formatWording(says)}`,
    style.isForEditors && readers !== undefined ? `; ${escapeHtml(readers)}` : '',
    text ? formatText(style.compare(text)) : '',
    `${formatFacts(facts, style)}</li>`,
  ].join('');
}

function formatText({ before, after, pieces }: ComparedText): string {
  if (pieces.length > 0) return `<p>${formatWording(pieces)}</p>`;
  return [
    ...(before === undefined ? [] : [`<p>${tagged(before, 'del')}</p>`]),
    ...(after === undefined ? [] : [`<p>${tagged(after, 'ins')}</p>`]),
  ].join('');
}

function tagged(text: string, tag: string | undefined): string {
  return tag === undefined ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`;
}
