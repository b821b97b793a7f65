import { hasPart, type Part } from '#catalogue/model/site-parts.ts';
import { ownLinks } from './own-links.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';

export interface FooterGroup {
  name: string;
  links: { name: string; path: string }[];
  /** The language of the links, if it differs from the interface's. */
  lang?: string | undefined;
}

export function footerGroups({
  urls,
  guides,
  contentLang,
  catalogue,
}: Pick<SiteData, 'urls' | 'guides' | 'contentLang' | 'catalogue'>): FooterGroup[] {
  const { repository, discussions, footer } = catalogue.site;
  const has = (part: Part): boolean => hasPart(catalogue.site, part);
  const groups: FooterGroup[] = [
    {
      name: 'Read',
      links: [
        { name: 'Roles', path: urls.roles },
        { name: 'Skills', path: urls.skills },
        { name: 'Domains', path: urls.domains },
        { name: 'Search', path: urls.search },
        ...(has('changes') ? [{ name: 'Changes', path: urls.changes }] : []),
      ],
    },
    {
      name: 'Use',
      links: [
        ...(has('calculator') ? [{ name: 'Assess yourself', path: urls.assess }] : []),
        ...(has('compare') ? [{ name: 'Compare two levels', path: urls.compare() }] : []),
        ...(has('match') ? [{ name: 'Roles nearest to you', path: urls.match }] : []),
        ...(has('data') ? [{ name: 'Data and downloads', path: urls.data }] : []),
      ],
    },
    {
      name: 'Guides',
      links: guides.map(({ id, title }) => ({ name: title, path: urls.guide(id) })),
      lang: contentLang,
    },
    {
      name: 'Take part',
      links: [
        ...(has('proposals') ? [{ name: 'Proposals', path: urls.proposals }] : []),
        ...(has('reviews') ? [{ name: 'Expert review', path: urls.reviews }] : []),
        ...(discussions === undefined ? [] : [{ name: 'Discussions', path: discussions }]),
        ...(repository === undefined ? [] : [{ name: 'Repository', path: repository }]),
        { name: 'Accessibility', path: urls.accessibility },
      ],
    },
    { name: 'More', links: ownLinks(footer.links, urls), lang: contentLang },
  ];
  return groups.filter(({ links }) => links.length > 0);
}
