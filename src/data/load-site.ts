import { getCollection, type CollectionEntry } from 'astro:content';
import type { Role, Version } from '#catalogue/catalogue.ts';
import { versionOfRole } from '#catalogue/role-version.ts';
import type { SiteData } from '#catalogue/site-data.ts';
import { createUrls, type Urls } from '#catalogue/urls.ts';
import { readSettings } from '#reader/settings.ts';
import { readCommits } from '#reader/commits.ts';
import { loadCatalogue } from './load-catalogue.ts';

export const urls: Urls = createUrls(import.meta.env.BASE_URL);

const commits = readCommits(readSettings().contentDir);

/** The catalogue with the site's paths, guides and version. Throws as `loadCatalogue()` does. */
export async function loadSite(): Promise<SiteData> {
  const [catalogue, guides] = await Promise.all([loadCatalogue(), loadGuides()]);
  const links = guides.map(({ id, data }) => ({ id, title: data.title, summary: data.summary }));
  return { catalogue, urls, guides: links, version: commits[0]?.version };
}

/** The last commit that touched what a role is made of; undefined where there is none. */
export function loadRoleVersion(role: Role): Version | undefined {
  return versionOfRole(role, commits);
}

/** The guides in the order shown. */
export async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides');
  const order = ({ data }: CollectionEntry<'guides'>): number => data.order ?? Infinity;
  return guides.sort((a, b) => (order(a) === order(b) ? (a.id < b.id ? -1 : 1) : order(a) - order(b)));
}
