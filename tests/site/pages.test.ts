import { describe, expect, test } from 'vitest';
import { cardPathsOf, pathsOfPages, printPathsOf } from '../setup/expected-pages.ts';
import { isIndexed, type ReadSite } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('$name', (site) => {
  const { urls, catalogue } = site;

  test('has exactly the pages of the catalogue', () => {
    expect(site.pages.map(({ path }) => path).sort()).toEqual(pathsOfPages(site).sort());
  });

  test('keeps search engines from pages for printing and from the page for wrong addresses', () => {
    const kept = site.pages.filter((page) => !isIndexed(page)).map(({ path }) => path);
    const printed = catalogue.roles.flatMap(({ id }) => printPathsOf(urls, id));
    expect(kept.sort()).toEqual([urls.file('404.html'), ...printed, ...cardPathsOf(site)].sort());
  });

  test('lists exactly the pages for search engines in its sitemap', () => {
    const listed = locationsIn(site, 'sitemap-index.xml').flatMap((address) => {
      expect(address.startsWith(site.address(urls.base))).toBe(true);
      return locationsIn(site, address.slice(site.address(urls.base).length));
    });
    const indexed = site.pages.filter(isIndexed).map(({ path }) => site.address(path));
    expect(listed.sort()).toEqual(indexed.sort());
  });

  test('names the sitemap in robots.txt, and keeps robots from pages for printing and results of searches', () => {
    const lines = site.read('robots.txt').split('\n');
    expect(lines).toContain(`Sitemap: ${site.address(urls.file('sitemap-index.xml'))}`);
    expect(lines).toContain(`Disallow: ${urls.print('*')}`);
    expect(lines).toContain(`Disallow: ${urls.siteCard}`);
    expect(lines).toContain(`Disallow: ${urls.search}?`);
  });
});

function locationsIn(site: ReadSite, file: string): string[] {
  return [...site.read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
}
