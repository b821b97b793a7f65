import type { SiteData } from './site-data.ts';

/** A group of links at the end of every page. */
export interface FooterGroup {
  name: string;
  links: { name: string; path: string }[];
}

/** Returns the links of the footer by what a reader wants; groups without links are left out. */
export function footerGroups({ urls, guides, catalogue }: SiteData): FooterGroup[] {
  const { repository, discussions } = catalogue.site;
  const groups: FooterGroup[] = [
    {
      name: 'Read',
      links: [
        { name: 'Roles', path: urls.roles },
        { name: 'Skills', path: urls.skills },
        { name: 'Domains', path: urls.domains },
        { name: 'Search', path: urls.search },
        { name: 'Changes', path: urls.changes },
      ],
    },
    {
      name: 'Use',
      links: [
        { name: 'Assess yourself', path: urls.assess },
        { name: 'Compare two levels', path: urls.compare() },
        { name: 'Roles nearest to you', path: urls.match },
        { name: 'Data and downloads', path: urls.data },
      ],
    },
    { name: 'Guides', links: guides.map(({ id, title }) => ({ name: title, path: urls.guide(id) })) },
    {
      name: 'Take part',
      links: [
        { name: 'Proposals', path: urls.proposals },
        { name: 'Expert review', path: urls.reviews },
        ...(discussions === undefined ? [] : [{ name: 'Discussions', path: discussions }]),
        ...(repository === undefined ? [] : [{ name: 'Repository', path: repository }]),
        { name: 'Accessibility', path: urls.accessibility },
      ],
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}
