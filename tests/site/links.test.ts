import { describe, expect, test } from 'vitest';
import type { Role } from '#catalogue/model/catalogue.ts';
import { PRINTED_DOCUMENTS, PRINTED_PAPERS } from '#catalogue/publish/paper.ts';
import { sites, type ReadSite, type SitePage } from '../setup/sites.ts';

/** A link as a page or a style sheet writes it. */
interface Link {
  from: string;
  to: string;
}

/** Attributes that hold an address, and the elements where they do. */
const ADDRESSES = {
  href: '[href]',
  src: '[src]',
  action: '[action]',
  'data-index': '[data-index]',
} as const;

/** Stands for the host: what leaves it is external. */
const HOST = 'https://host.invalid';

describe.each(sites)('$name', (site) => {
  const links = [...site.pages.flatMap(linksOf), ...linksInStyles(site)];
  const linked = new Set(
    links
      .filter(isInternal)
      .map((link) => ({ from: link.from, to: targetOf(link).pathname }))
      .filter(({ from, to }) => from !== to)
      .map(({ to }) => to),
  );

  test('has no link that leads nowhere', () => {
    const leftOut = new Set(leftOutOf(site));
    const kept = links.filter(isInternal).filter((link) => !leftOut.has(targetOf(link).pathname));
    expect(kept.flatMap((link) => faultsOf(site, link))).toEqual([]);
  });

  test('has the PDFs and the picture of every role that was printed, and of no other', () => {
    const { urls } = site;
    const pictures = site.printedRoles.map(({ id }) => urls.rolePicture(id));
    const others = site.isFull ? [urls.sitePicture] : [];
    const expected = [...pdfPathsOf(site, site.printedRoles), ...pictures, ...others];
    const made = [...site.files].filter((file) => /\.pdf$|(?:^|\/)card\.png$/.test(file));
    expect(made.map((file) => urls.file(file)).toSorted()).toEqual(expected.toSorted());
  });

  test('links only to the web and to mail outside of itself', () => {
    const outside = links.filter((link) => !isInternal(link));
    const wrong = outside.filter(({ to }) => !/^(?:https?:\/\/[^/\s]+|mailto:[^\s]+@[^\s]+)/.test(to));
    expect(wrong.map(describeLink)).toEqual([]);
  });

  test('leads to every page from another one', () => {
    // A family without roles is listed nowhere until it has one.
    const empty = site.catalogue.families.filter(({ roles }) => roles.length === 0);
    const alone = [site.urls.file('404.html'), ...empty.map(({ id }) => site.urls.family(id))];
    const pages = site.pages
      .map(({ path }) => path)
      .filter((path) => !alone.includes(path) && !site.urls.isPrint(path));
    expect(pages.filter((path) => !linked.has(path))).toEqual([]);
  });

  test('leads to every file for download', () => {
    const files = [...site.files].filter((file) => /^data\/v1\/|\.pdf$/.test(file));
    expect(files.map((file) => site.urls.file(file)).filter((path) => !linked.has(path))).toEqual([]);
  });
});

function linksOf({ path, document }: SitePage): Link[] {
  return Object.entries(ADDRESSES).flatMap(([name, selector]) =>
    [...document.querySelectorAll(selector)]
      // Addresses of the published site, which head.test.ts compares one by one.
      .filter((element) => element.getAttribute('rel') !== 'canonical')
      .map((element) => ({ from: path, to: element.getAttribute(name) ?? '' })),
  );
}

function linksInStyles(site: ReadSite): Link[] {
  return [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...site.read(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, to = '']) => ({
        from: site.urls.file(file),
        to,
      })),
    )
    .filter(({ to }) => !to.startsWith('data:'));
}

function targetOf({ from, to }: Link): URL {
  return new URL(to, `${HOST}${from}`);
}

function isInternal(link: Link): boolean {
  return URL.canParse(link.to, `${HOST}${link.from}`) && targetOf(link).origin === HOST;
}

function faultsOf(site: ReadSite, link: Link): string[] {
  const { pathname, hash } = targetOf(link);
  if (!pathname.startsWith(site.urls.base)) return [`${describeLink(link)}: outside of the base path`];
  const isThere =
    pathname === site.urls.searchIndex ? site.files.has('pagefind/pagefind.js') : site.fileAt(pathname);
  if (!isThere) return [`${describeLink(link)}: no such file`];
  const id = decodeURIComponent(hash.slice(1));
  if (id === '') return [];
  return idsOf(site, pathname).has(id) ? [] : [`${describeLink(link)}: no such id there`];
}

/** What a build leaves out where it is told to: PDFs of some roles, and the search index. */
function leftOutOf(site: ReadSite): string[] {
  const unprinted = site.catalogue.roles.filter((role) => !site.printedRoles.includes(role));
  return [...pdfPathsOf(site, unprinted), ...(site.isFull ? [] : [site.urls.searchIndex])];
}

function pdfPathsOf({ urls }: ReadSite, roles: readonly Role[]): string[] {
  return roles.flatMap(({ id }) =>
    PRINTED_DOCUMENTS.flatMap((document) =>
      PRINTED_PAPERS.map((paper) => urls.careerTrack(id, document, paper)),
    ),
  );
}

const idsByPage = new Map<string, Set<string>>();

function idsOf(site: ReadSite, path: string): Set<string> {
  const key = `${site.name} ${path}`;
  const known = idsByPage.get(key);
  if (known) return known;
  const ids = new Set([...site.page(path).document.querySelectorAll('[id]')].map(({ id }) => id));
  idsByPage.set(key, ids);
  return ids;
}

function describeLink({ from, to }: Link): string {
  return `${from} → ${to}`;
}
