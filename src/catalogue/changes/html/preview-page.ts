import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { contentLangOf } from '#catalogue/model/content-lang.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';
import type { ChangeFact, ChangeTree } from '#catalogue/changes/describe/change-tree.ts';
import { changedRows, compareCatalogues, type ChangedRow } from '#catalogue/changes/describe/changed-rows.ts';
import { compareAsWritten } from '#catalogue/changes/describe/compare-text.ts';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { describeRevisions } from '#catalogue/changes/describe/revisions.ts';
import { describeCounts } from '#catalogue/changes/describe/summary.ts';
import type { CatalogueDiff, Revisions } from '#catalogue/changes/diff/catalogue-diff.ts';
import { formatFacts, formatWording, type FactStyle } from './facts-html.ts';
import { formatLegend, formatRow, type RowStyle } from './row-html.ts';

/** The content and styles of a preview page. */
export interface PreviewInput extends Revisions {
  diff: CatalogueDiff;
  catalogues: { before: Catalogue; after: Catalogue };
  styles: string;
  /** A Content-Security-Policy that allows only these styles. */
  policy: string;
}

/** A file opened from disk has no site to link to. */
const FACT_STYLE: FactStyle = { toAddress: () => undefined, compare: compareAsWritten, isForEditors: true };

/** Formats a diff as one HTML file without scripts, with each changed row before and after. */
export function formatPreview(input: PreviewInput): string {
  const { diff, catalogues, styles, policy } = input;
  const { before, after } = catalogues;
  const tree = describeChanges(diff);
  const style = { before: before.scale, after: after.scale, lang: contentLangOf(after.site) };
  const compared = compareCatalogues(before, after);
  const sections = tree.sections.map((section, index) =>
    formatSection(section, anchorOf(index), section.role ? changedRows(section.role, compared) : [], style),
  );
  const title = `What changes in ${escapeHtml(after.site.name)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${[...overviewOf(tree, input), ...(sections.length > 0 ? [formatLegend(after.scale, marksMandatory([...before.roles, ...after.roles]))] : []), ...sections].join('\n')}
</main>
</body>
</html>
`;
}

function overviewOf({ summary, counts, sections }: ChangeTree, revisions: Revisions): string[] {
  const between = formatWording(describeRevisions(revisions));
  if (sections.length === 0) return [`<p>Nothing in the catalogue changed ${between}.</p>`];
  const now = describeCounts(counts);
  const links = sections.map(
    ({ name, says }, index) =>
      `<li><a href="#${anchorOf(index)}">${escapeHtml(name)}</a>: ${formatWording(says)}</li>`,
  );
  return [
    `<p>${formatWording(summary)} ${now === '' ? 'The totals stay the same.' : `Now ${escapeHtml(now)}.`}</p>`,
    `<p class="soft">The difference ${between}.</p>`,
    `<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>`,
  ];
}

function formatSection(
  { name, id, says, facts }: ChangeFact,
  anchor: string,
  rows: readonly ChangedRow[],
  style: RowStyle,
): string {
  const code = id === undefined ? '' : ` <code>${escapeHtml(id)}</code>`;
  const byDomain = Map.groupBy(rows, ({ domain }) => domain);
  return [
    `<section id="${anchor}">`,
    `<h2>${escapeHtml(name)}${code}</h2>`,
    `<p class="says">${formatWording(says)}</p>`,
    formatFacts(
      facts.filter(({ requirement }) => requirement === undefined),
      FACT_STYLE,
    ),
    ...[...byDomain].flatMap(([domain, ofDomain]) => [
      `<h3>${escapeHtml(domain)}</h3>`,
      ...ofDomain.map((row) => formatRow(row, style)),
    ]),
    '</section>',
  ].join('\n');
}

function anchorOf(index: number): string {
  return `section-${String(index + 1)}`;
}
