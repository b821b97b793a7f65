import type { Version } from '#catalogue/model/catalogue.ts';
import { PAGE_MARGIN } from '#catalogue/publish/paper.ts';
import { describeVersion } from '#catalogue/text/words.ts';

/** A part of a printed document with its name on each of its pages. */
interface Chapter {
  /** The value of `data-chapter` on its section: letters, digits and hyphens. */
  id: string;
  name: string;
}

/** The texts in the margins of a printed document. */
export interface PageMargins {
  /** The title of the document, in the header of every page but the first. */
  title: string;
  site: string;
  /** The last commit that changed the content of the document. */
  version: Version | undefined;
  chapters: Chapter[];
}

/**
 * Returns the `@page` rules of a printed document. The header has its title and chapter, and the footer has the site, the
 * version and "page x of y".
 */
export function pageBoxes({ title, site, version, chapters }: PageMargins): string {
  const footer = [site, version && describeVersion(version)].filter((part) => part !== undefined).join(' · ');
  const { top, side, bottom } = PAGE_MARGIN;
  return [
    `@page{margin:${top}mm ${side}mm ${bottom}mm}`,
    `@page{@top-left{content:${quote(title)}}@bottom-left{content:${quote(footer)}}}`,
    '@page{@bottom-right{content:"page " counter(page) " of " counter(pages)}}',
    ...chapters.map(({ id, name }) => `@page chapter-${id}{@top-right{content:${quote(name)}}}`),
    ...chapters.map(({ id }) => `[data-chapter="${id}"]{page:chapter-${id}}`),
    '@page:first{@top-left{content:none}@top-right{content:none}}',
  ].join('\n');
}

/** Returns a CSS string that is safe in a style element. */
function quote(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
