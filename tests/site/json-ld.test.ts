import { describe, expect, test } from 'vitest';
import { codePage, schemeAddress } from '#catalogue/codes/describe-code.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import { nodesIn, thingOf, thingsOf, typeOf, type LinkedThing } from '../setup/json-ld-things.ts';
import { textOf, type ReadSite } from '../setup/read-site.ts';
import { findDeadLinks } from '../setup/site-links.ts';
import { sites } from '../setup/sites.ts';

/** The properties that hold an address. */
const ADDRESSES = ['@id', 'url', 'item', 'contentUrl', 'sameAs'];

/** The types that are named like the heading of their page. */
const HEADED = ['Occupation', 'DefinedTerm', 'DefinedTermSet', 'CategoryCode', 'Article'];

describe.each(sites)('the JSON-LD of $name', (site) => {
  const { catalogue, urls } = site;
  const all = site.pages.map((page) => ({ ...page, things: thingsOf(page) }));

  test('has the right types on every page', () => {
    const subjects = subjectsOf(site);
    const expected = site.pages.map(({ path }) => [
      path,
      ...(hasCrumbs(site, path) ? ['BreadcrumbList'] : []),
      ...(subjects.get(path) ?? []),
    ]);
    expect(all.map(({ path, things }) => [path, ...things.map(typeOf)])).toEqual(expected);
  });

  test('has whole addresses of existing pages, files and elements, and of public classifications', () => {
    const own = site.address(urls.base);
    const foreign = foreignAddresses(catalogue);
    const faults = all.flatMap(({ path, things }) => {
      const addresses = nodesIn(things).flatMap((node) =>
        ADDRESSES.flatMap((key) => node[key] ?? []).map(String),
      );
      const links = addresses.filter((address) => address.startsWith(own));
      const others = addresses.filter((address) => !links.includes(address) && !foreign.has(address));
      const toPaths = links.map((to) => ({ from: path, to: to.slice(new URL(own).origin.length) }));
      return [...findDeadLinks(site, toPaths), ...others.map((address) => `${path}: ${address}`)];
    });
    expect(faults).toEqual([]);
  });

  test('gives a thing with an address the same type and names on every page', () => {
    const onItsPage = new Map(all.flatMap(({ things }) => things.flatMap((thing) => withId(thing))));
    const wrong = all.flatMap(({ path, things }) =>
      nodesIn(things)
        .flatMap(withId)
        .filter(([id, node]) => !isSame(node, onItsPage.get(id)))
        .map(([id]) => `${path}: ${id}`),
    );
    expect(wrong).toEqual([]);
    expect(onItsPage.size).toBeGreaterThan(catalogue.roles.length + catalogue.skills.length);
  });

  test('has the visible breadcrumbs, from the home page to the page itself', () => {
    for (const { path, document } of all.filter((page) => hasCrumbs(site, page.path))) {
      const { itemListElement } = thingOf({ document }, 'BreadcrumbList');
      const crumbs = itemListElement as LinkedThing[];
      expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1));
      expect([crumbs[0], crumbs.at(-1)]).toMatchObject([
        { name: catalogue.site.name, item: site.address(urls.home) },
        { item: site.address(path) },
      ]);
      const shown = [...document.querySelectorAll('nav[aria-label="Breadcrumbs"] a')];
      expect(crumbs.slice(1, -1).map(({ name, item }) => [name, item])).toEqual(
        shown.map((link) => [link.textContent, site.address(link.getAttribute('href') ?? '')]),
      );
    }
  });

  test('names the subject of a page like its heading', () => {
    const wrong = all.flatMap(({ path, document, things }) => {
      const heading = textOf(document.querySelector('h1'));
      return things
        .filter((thing) => HEADED.includes(String(typeOf(thing))) && thing['url'] === site.address(path))
        .filter((thing) => !namesOf(thing).includes(heading))
        .map((thing) => `${path}: ${namesOf(thing).join(', ')}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** Returns the types of what each page is about, by path. Other pages have no subject of their own. */
function subjectsOf({ catalogue, urls, contentDir }: ReadSite): Map<string, string[]> {
  const { roles, skills, domains, families } = catalogue;
  const guides = readGuideTexts(contentDir).map(({ id }) => urls.guide(id));
  const levels = roles.flatMap((role) => role.levels.map(({ id }) => urls.level(role.id, id)));
  const pages: [paths: string[], types: string[]][] = [
    [[urls.home], ['WebSite']],
    [families.length > 0 ? [urls.roles] : [], ['CategoryCodeSet']],
    [roles.map(({ id }) => urls.role(id)), ['Occupation', 'DefinedTermSet', 'FAQPage']],
    [levels, ['Occupation', 'DefinedTerm']],
    [skills.map(({ id }) => urls.skill(id)), ['DefinedTerm']],
    [domains.map(({ id }) => urls.domain(id)), ['DefinedTermSet']],
    [families.map(({ id }) => urls.family(id)), ['CategoryCode']],
    [guides, ['Article']],
    [[urls.data], ['Dataset']],
  ];
  return new Map(pages.flatMap(([paths, types]) => paths.map((path) => [path, types])));
}

function hasCrumbs({ urls }: ReadSite, path: string): boolean {
  return !urls.isPrint(path) && ![urls.home, urls.search, urls.file('404.html')].includes(path);
}

/** Returns the addresses outside of the site: those of public classifications and of the license. */
function foreignAddresses({ roles, skills, site }: Catalogue): Set<string> {
  const codes = [...roles, ...skills].flatMap((coded) => coded.codes);
  const addresses = codes.flatMap((code) => [schemeAddress(code.scheme), codePage(code) ?? []].flat());
  const license = site.licence?.content === 'CC0-1.0' ? 'publicdomain/zero/1.0' : 'licenses/by/4.0';
  return new Set([...addresses, `https://creativecommons.org/${license}/`]);
}

/** Returns a thing with its `@id`, or nothing if it has none. */
function withId(thing: LinkedThing): [string, LinkedThing][] {
  const id = thing['@id'];
  return typeof id === 'string' ? [[id, thing]] : [];
}

function isSame(reference: LinkedThing, thing: LinkedThing | undefined): boolean {
  return ['@type', 'name'].every((key) => thing !== undefined && reference[key] === thing[key]);
}

function namesOf({ name, headline, alternateName }: LinkedThing): string[] {
  return [name, headline, alternateName]
    .filter((text) => typeof text === 'string')
    .map((text) => text.replace(/\s+/g, ' '));
}
