import { describe, expect, test } from 'vitest';
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
    const faults = links.filter((link) => isInternal(link)).flatMap((link) => faultsOf(site, link));
    expect(faults).toEqual([]);
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
  // Only full builds have PDFs, pictures and a search index.
  const isLeftOut = !site.isFull && /\.pdf$|\/pagefind\/$/.test(pathname);
  if (isLeftOut) return [];
  const isThere =
    pathname === site.urls.searchIndex ? site.files.has('pagefind/pagefind.js') : site.fileAt(pathname);
  if (!isThere) return [`${describeLink(link)}: no such file`];
  const id = decodeURIComponent(hash.slice(1));
  if (id === '') return [];
  return idsOf(site, pathname).has(id) ? [] : [`${describeLink(link)}: no such id there`];
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
