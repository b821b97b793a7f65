import type { Site } from '#catalogue/model/catalogue.ts';
import type { Urls } from './urls.ts';

/** Returns `robots.txt`. `toAddress` gives the whole address of a path. */
export function robotsText(
  { robots }: Pick<Site, 'robots'>,
  urls: Urls,
  toAddress: (path: string) => string,
): string {
  if (robots === 'noindex') return formatRules(unmarkedFiles(urls));
  const rules = formatRules([`${urls.roles}*/print/`, urls.siteCard, `${urls.search}?`]);
  return `${rules}\nSitemap: ${toAddress(urls.file('sitemap-index.xml'))}\n`;
}

/**
 * Returns the paths of files that cannot say `noindex` themselves. Pages can: search engines have to read a page to find
 * that it says so, and may list the address of one that they must not read.
 * https://developers.google.com/search/docs/crawling-indexing/block-indexing
 */
function unmarkedFiles(urls: Urls): string[] {
  return ['pdf', 'xml', 'json', 'csv'].map((ending) => urls.file(`*.${ending}$`));
}

function formatRules(disallowed: readonly string[]): string {
  return `User-agent: *\n${disallowed.map((path) => `Disallow: ${path}\n`).join('')}`;
}
