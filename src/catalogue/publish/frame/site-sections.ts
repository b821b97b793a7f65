import { hasPart, type Part } from '#catalogue/model/site-parts.ts';
import { ownLinks } from './own-links.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** A part of the site that the header leads to, or what its owner added there. */
export interface SiteSection {
  name: string;
  path: string;
  /** `page` on the very page, `true` on a page of the part. */
  current: 'page' | true | undefined;
  /** The language of the name, if it differs from the interface's. */
  lang?: string | undefined;
}

/** The data of a site that its header shows. */
type FramedSite = Pick<SiteData, 'catalogue' | 'contentLang' | 'guides' | 'urls'>;

/** Returns the links of the header in their order, seen from a page: the site's parts, then those of its owner. */
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

/** Returns the parts of the site, without those that it does not have. */
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

/** Whether a page lies below the one that a link leads to. Every page is below the home page, of which none is a part. */
function isBelow(target: string, path: string, urls: Urls): boolean {
  const page = pageOf(target);
  return page !== urls.home && page.endsWith('/') && path.startsWith(page);
}

/** Returns the path of a link without the part of the page that it names. */
function pageOf(target: string): string {
  return target.replace(/[?#].*$/s, '');
}
