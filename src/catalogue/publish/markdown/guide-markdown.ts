import type { GuideLink } from '#catalogue/model/guide.ts';
import { escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';
import { pageHead } from './page-head.ts';

/** Writes a guide as Markdown; `body` is its text without components. */
export function guideMarkdown({ id, title, summary }: GuideLink, body: string, site: MarkdownSite): string {
  return joinBlocks(pageHead(title, site.urls.guide(id), site), summary && escapeMarks(summary), body);
}
