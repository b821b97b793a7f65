import type { SiteData } from '#catalogue/publish/site-data.ts';

/** The data of a site from which its pages are written as Markdown. */
export interface MarkdownSite extends Pick<SiteData, 'catalogue' | 'guides' | 'urls' | 'version'> {
  /** Returns the absolute address of a path with the base path, since Markdown is pasted elsewhere. */
  toAddress: (path: string) => string;
  /** Returns a Markdown text of the content with absolute links. */
  textOf: (text: string) => string;
}
