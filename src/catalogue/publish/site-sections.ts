import type { Urls } from './urls.ts';

/** A part of the site that the header leads to. */
export interface SiteSection {
  name: string;
  path: string;
  /** `page` on the very page, `true` on a page of the part. */
  current: 'page' | true | undefined;
}

/** Returns the parts of the site in the header's order, seen from a page; without guides, that part is left out. */
export function siteSections(urls: Urls, path: string, hasGuides: boolean): SiteSection[] {
  const isAssessing = urls.isCalculator(path) || [urls.assess, urls.match].includes(path);
  const within = (start: string): boolean => !isAssessing && path.startsWith(start);
  const sections = [
    { name: 'Roles', path: urls.roles, isWithin: within(urls.roles) },
    { name: 'Skills', path: urls.skills, isWithin: within(urls.skills) },
    { name: 'Compare', path: urls.compare(), isWithin: within(urls.compare()) },
    { name: 'Assess yourself', path: urls.assess, isWithin: isAssessing },
    ...(hasGuides ? [{ name: 'Guides', path: urls.guides, isWithin: within(urls.guides) }] : []),
  ];
  return sections.map(({ name, path: target, isWithin }) => {
    if (path === target) return { name, path: target, current: 'page' };
    return { name, path: target, current: isWithin || undefined };
  });
}
