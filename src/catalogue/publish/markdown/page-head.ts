import { escapeLine, escapeMarks, markdownLink } from '#catalogue/text/escape-markdown.ts';
import { describeVersion } from '#catalogue/text/words.ts';
import { headingOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';

/** Writes the start of a page: its title, and its source with the version and the license of the texts. */
export function pageHead(title: string, path: string, site: MarkdownSite): string {
  const { name, licence } = site.catalogue.site;
  const of = site.version === undefined ? '' : `, ${describeVersion(site.version)}`;
  const under = licence === undefined ? '' : ` Texts under ${escapeMarks(licence.content)}.`;
  return joinBlocks(
    headingOf(1, escapeLine(title)),
    `From ${escapeMarks(name)}${of}: <${site.toAddress(path)}>.${under}`,
  );
}

/** Returns a link to the Markdown of a page. */
export function linkToMarkdown(name: string, path: string, { urls, toAddress }: MarkdownSite): string {
  return markdownLink(name, toAddress(urls.markdown(path)));
}
