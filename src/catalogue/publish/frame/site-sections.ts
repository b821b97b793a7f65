import { hasPart, type Part } from '#catalogue/model/site-parts.ts';
import { ownLinks } from './own-links.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** A link in the header to a part of the site or to an address from site.yaml. */
export interface SiteSection {
  name: string;
  path: string;
  /** The value of `aria-current`: `page` on the linked page, `true` on another page of the part. */
  current: 'page' | true | undefined;
  /** The language of the name, if it differs from the interface's. */
  lang?: string | undefined;
}

type FramedSite = Pick<SiteData, 'catalogue' | 'contentLang' | 'guides' | 'urls'>;

/** Returns the links in the header of a page: the parts of the site, then the links from site.yaml. */
export function siteSections(site: FramedSite, path: string): SiteSection[] {
  const { urls, contentLang, catalogue } = site;
  return [
    ...partsOf(site, path),
    ...ownLinks(catalogue.site.navigation, urls).map(({ name, path: target }) => ({
      name,
      path: target,
      current: currentOf(target, path, isBelow(target, path, urls)),
      lang: contentLang,
    })),
  ];
}

/** Returns links to the parts of the site that are on. */
function partsOf({ urls, guides, catalogue }: FramedSite, path: string): SiteSection[] {
  const has = (part: Part): boolean => hasPart(catalogue.site, part);
  const isAssessing = urls.isCalculator(path) || [urls.assess, urls.match].includes(path);
  const within = (start: string): boolean => !isAssessing && path.startsWith(start);
  const sections = [
    { name: 'Roles', path: urls.roles, isWithin: within(urls.roles) },
    { name: 'Skills', path: urls.skills, isWithin: within(urls.skills) },
    ...(has('compare') ? [{ name: 'Compare', path: urls.compare(), isWithin: within(urls.compare()) }] : []),
    ...(has('calculator') ? [{ name: 'Assess yourself', path: urls.assess, isWithin: isAssessing }] : []),
    ...(guides.length > 0 ? [{ name: 'Guides', path: urls.guides, isWithin: within(urls.guides) }] : []),
  ];
  return sections.map(({ name, path: target, isWithin }) => ({
    name,
    path: target,
    current: currentOf(target, path, isWithin),
  }));
}

function currentOf(target: string, path: string, isWithin: boolean): SiteSection['current'] {
  return pageOf(target) === path ? 'page' : isWithin || undefined;
}

/** Returns whether a page is below the target of a link. The home page does not count, since all pages are below it. */
function isBelow(target: string, path: string, urls: Urls): boolean {
  const page = pageOf(target);
  return page !== urls.home && page.endsWith('/') && path.startsWith(page);
}

/** Returns the path of a link without its query and fragment. */
function pageOf(target: string): string {
  return target.replace(/[?#].*$/s, '');
}
