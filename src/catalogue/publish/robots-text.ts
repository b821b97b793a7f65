import type { Site } from '#catalogue/model/catalogue.ts';
import type { Urls } from './urls.ts';

/** Returns the text of `robots.txt`. `toAddress` returns the absolute URL of a path. */
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
 * Returns the paths of files that cannot contain `noindex`. Pages contain it, so robots must be allowed to read them:
 * a search engine may list even a page that it is not allowed to read.
 * https://developers.google.com/search/docs/crawling-indexing/block-indexing
 */
function unmarkedFiles(urls: Urls): string[] {
  return ['pdf', 'xml', 'json', 'csv'].map((ending) => urls.file(`*.${ending}$`));
}

function formatRules(disallowed: readonly string[]): string {
  return `User-agent: *\n${disallowed.map((path) => `Disallow: ${path}\n`).join('')}`;
}
