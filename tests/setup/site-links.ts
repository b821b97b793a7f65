import type { Role } from '#catalogue/model/catalogue.ts';
import { pdfsOf } from '#catalogue/model/site-parts.ts';
import type { ReadSite, SitePage } from './read-site.ts';

/** A link of a page or a style sheet, unresolved. */
export interface Link {
  from: string;
  to: string;
}

/** Attributes that hold an address, and the elements that have them. */
const ADDRESSES = {
  href: '[href]',
  src: '[src]',
  action: '[action]',
  'data-index': '[data-index]',
} as const;

/** The host against which addresses are resolved; links to other hosts are external. */
const HOST = 'https://host.invalid';

/** Returns every link in a site's pages and style sheets. */
export function findLinks(site: ReadSite): Link[] {
  return [...site.pages.flatMap(linksOf), ...linksInStyles(site)];
}

/** Returns the fault of each internal link to a missing file or id, except for files that the build left out. */
export function findDeadLinks(site: ReadSite, links: readonly Link[] = findLinks(site)): string[] {
  const leftOut = new Set(leftOutOf(site));
  const kept = links.filter(isInternal).filter((link) => !leftOut.has(targetOf(link).pathname));
  return kept.flatMap((link) => faultsOf(site, link));
}

function linksOf({ path, document }: SitePage): Link[] {
  return Object.entries(ADDRESSES).flatMap(([name, selector]) =>
    [...document.querySelectorAll(selector)]
      // Canonical addresses are those of the published site; head.test.ts checks them.
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

/** Resolves the address of a link. */
export function targetOf({ from, to }: Link): URL {
  return new URL(to, `${HOST}${from}`);
}

/** Returns whether a link stays on its host. */
export function isInternal(link: Link): boolean {
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

/** Returns the files that a partial build leaves out: PDFs and pictures of some roles, and the search index. */
export function leftOutOf(site: ReadSite): string[] {
  const unprinted = site.catalogue.roles.filter((role) => !site.printedRoles.includes(role));
  return [
    ...pdfPathsOf(site, unprinted),
    ...unprinted.map(({ id }) => site.urls.rolePicture(id)),
    ...(site.isFull ? [] : [site.urls.searchIndex, ...commonPicturesOf(site)]),
  ];
}

/** Returns the paths of the pictures that do not belong to a role. */
export function commonPicturesOf({ urls, catalogue }: ReadSite): string[] {
  const families = catalogue.families.map(({ id }) => urls.familyPicture(id));
  return [urls.sitePicture, urls.guidesPicture, ...families];
}

/** Returns the paths of the PDFs of roles. */
export function pdfPathsOf({ urls, catalogue }: ReadSite, roles: readonly Role[]): string[] {
  const pdfs = pdfsOf(catalogue.site);
  return roles.flatMap(({ id }) => pdfs.map(({ document, paper }) => urls.careerTrack(id, document, paper)));
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

/** Returns a link as `from → to`. */
export function describeLink({ from, to }: Link): string {
  return `${from} → ${to}`;
}
