import type { GuideLink, GuideProps } from '#catalogue/model/guide.ts';
import { guideComponents } from '#catalogue/publish/markdown/guide-components.ts';
import { guideMarkdown } from '#catalogue/publish/markdown/guide-markdown.ts';
import type { MarkdownSite } from '#catalogue/publish/markdown/markdown-site.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';
import { absoluteLinks } from '#reader/markdown/absolute-links.ts';
import { guideSourceMarkdown } from '#reader/markdown/guide-source.ts';
import { addressResolver } from '#reader/markdown/link-edits.ts';
import { loadPicture } from './load-public-file.ts';

/** Returns the data for writing pages as Markdown. `address` is the address of the published site. */
export function markdownSite(site: SiteData, address: URL | undefined): MarkdownSite {
  const toAddress = (path: string): string => new URL(path, address).href;
  const resolve = addressResolver({ toAddress: (path) => toAddress(site.urls.file(path.slice(1))) });
  return { ...site, toAddress, textOf: (text) => absoluteLinks(text, resolve) };
}

/** A guide of the content collection, whose generated type exists only after `astro sync`. */
interface GuideEntry {
  id: string;
  data: Pick<GuideLink, 'title' | 'summary'>;
  /** The source without its front matter. */
  body?: string;
}

/** Writes a guide as Markdown. */
export function writeGuide({ id, data, body = '' }: GuideEntry, site: MarkdownSite): string {
  const { catalogue, urls, toAddress } = site;
  const page = toAddress(urls.guide(id));
  const text = guideSourceMarkdown(body, {
    props: { catalogue, urls, files: { picture: loadPicture } } satisfies GuideProps,
    components: guideComponents(site),
    resolve: addressResolver({ toAddress: (path) => toAddress(urls.file(path.slice(1))), page }),
    page,
  });
  return guideMarkdown({ id, ...data }, text, site);
}

export function markdownResponse(text: string): Response {
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
