import { describe, expect, test } from 'vitest';
import { plainText } from '#catalogue/text/markdown.ts';
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

describe.each(sites)('the JSON-LD of $name', (site) => {
  const { catalogue, urls } = site;

  test.each([
    ['roles', catalogue.roles.map(({ id }) => urls.role(id)), ['BreadcrumbList', 'Occupation', 'FAQPage']],
    [
      'levels',
      catalogue.roles.flatMap(({ id, levels }) => levels.map((level) => urls.level(id, level.id))),
      ['BreadcrumbList', 'Occupation'],
    ],
    ['skills', catalogue.skills.map(({ id }) => urls.skill(id)), ['BreadcrumbList', 'DefinedTerm']],
    ['domains', catalogue.domains.map(({ id }) => urls.domain(id)), ['BreadcrumbList', 'DefinedTermSet']],
  ])('has the right types on the pages of %s', (_, paths, types) => {
    for (const path of paths)
      expect([path, ...thingsOf(site.page(path)).map(typeOf)]).toEqual([path, ...types]);
  });

  test('is of schema.org, and has only addresses of pages', () => {
    const pages = new Set(site.pages.map(({ path }) => site.address(path)));
    const faults = site.pages.flatMap((page) =>
      thingsOf(page).flatMap((thing) => {
        const wrong = addressesIn(thing).filter((address) => !pages.has(address));
        const isForeign = thing['@context'] !== 'https://schema.org';
        return [...wrong, ...(isForeign ? ['another context'] : [])].map((fault) => `${page.path}: ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  test('describes the subject of the page', () => {
    for (const role of catalogue.roles) {
      expect(named(site, urls.role(role.id), 'Occupation')).toMatchObject({
        name: role.name,
        ...(role.tagline !== undefined && { description: plainText(role.tagline) }),
        skills: role.matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill.name)),
      });
      for (const level of role.levels) {
        expect(named(site, urls.level(role.id, level.id), 'Occupation')).toMatchObject({
          name: level.title,
          ...(level.focus.length > 0 && { responsibilities: level.focus.map((text) => plainText(text)) }),
        });
      }
    }
    for (const skill of catalogue.skills) {
      expect(named(site, urls.skill(skill.id), 'DefinedTerm')).toMatchObject({
        name: skill.name,
        inDefinedTermSet: { name: skill.domain.name },
      });
    }
    for (const domain of catalogue.domains) {
      expect(named(site, urls.domain(domain.id), 'DefinedTermSet')).toMatchObject({
        name: domain.name,
        hasDefinedTerm: domain.skills.map(({ name }) => ({ name })),
      });
    }
  });
});

type Thing = Record<string, unknown>;

function thingsOf({ document }: SitePage): Thing[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map((script): Thing =>
    JSON.parse(script.textContent),
  );
}

function typeOf(thing: Thing): unknown {
  return thing['@type'];
}

function named(site: ReadSite, path: string, type: string): Thing | undefined {
  return thingsOf(site.page(path)).find((thing) => typeOf(thing) === type);
}

/** Returns every address in a thing and the things in it. */
function addressesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'url' || key === 'item' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => addressesIn(part, name));
}
