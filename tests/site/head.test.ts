import { describe, expect, test } from 'vitest';
import { isIndexed, type ReadSite, type SitePage } from '../setup/read-site.ts';
import { commonPicturesOf } from '../setup/site-links.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the head of each page of $name', (site) => {
  const { catalogue, urls } = site;
  const unprintedPictures = picturesNotPrinted(site);
  const isPrinted = ({ path }: SitePage): boolean => urls.isPrint(path);

  test.each([
    ['names the language', (page: SitePage) => page.document.documentElement.lang === 'en'],
    ['has a title that names the site', hasTitle],
    ['has one description', (page: SitePage) => isPrinted(page) || hasDescription(page)],
    ['has a canonical address if search engines may list it', hasCanonical],
    [
      'has the addresses of the page and its picture for previews',
      (page: SitePage) => isPrinted(page) || hasPreview(page),
    ],
    [
      'scales with the device',
      (page: SitePage) => contentOf(page, 'viewport').includes('width=device-width'),
    ],
  ])('%s', (_, isTrueOf) => {
    expect(site.pages.filter((page) => !isTrueOf(page)).map(({ path }) => path)).toEqual([]);
  });

  test('has a title that no other page has', () => {
    const paths = Map.groupBy(site.pages.filter(isIndexed), ({ document }) => document.title);
    const shared = [...paths.values()].filter((pages) => pages.length > 1);
    expect(shared.map((pages) => pages.map(({ path }) => path))).toEqual([]);
  });

  function hasTitle({ path, document }: SitePage): boolean {
    const { name } = catalogue.site;
    if (document.querySelectorAll('head > title').length !== 1) return false;
    return path === urls.home ? document.title === name : document.title.endsWith(` · ${name}`);
  }

  function hasCanonical(page: SitePage): boolean {
    const links = [...page.document.querySelectorAll('link[rel="canonical"]')];
    const addresses = links.map((link) => link.getAttribute('href'));
    return String(addresses) === (isIndexed(page) ? site.address(page.path) : '');
  }

  function hasPreview({ path, document }: SitePage): boolean {
    const property = (name: string): string =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    const picture = property('og:image');
    const own = site.address(urls.base);
    const isThere = site.files.has(picture.slice(own.length)) || unprintedPictures.has(picture);
    return property('og:url') === site.address(path) && picture.startsWith(own) && isThere;
  }
});

/** Returns the addresses of the pictures that the build left out. */
function picturesNotPrinted(site: ReadSite): Set<string> {
  const { catalogue, urls, printedRoles, isFull } = site;
  const roles = catalogue.roles.filter((role) => !printedRoles.includes(role));
  const paths = [...roles.map(({ id }) => urls.rolePicture(id)), ...(isFull ? [] : commonPicturesOf(site))];
  return new Set(paths.map((path) => site.address(path)));
}

function contentOf({ document }: SitePage, name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

function hasDescription(page: SitePage): boolean {
  const { length } = page.document.querySelectorAll('meta[name="description"]');
  return length === 1 && contentOf(page, 'description') !== '';
}
