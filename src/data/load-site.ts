import { getCollection, type CollectionEntry } from 'astro:content';
import type { Role, Version } from '#catalogue/model/catalogue.ts';
import { contentLangOf } from '#catalogue/model/content-lang.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { versionOfRole } from '#catalogue/publish/versions/role-version.ts';
import { sourcesOfCatalogue, sourcesOfGuide } from '#catalogue/publish/versions/sources.ts';
import { indexVersions } from '#catalogue/publish/versions/version-index.ts';
import { createRepositoryLinks } from '#catalogue/community/repository-links.ts';
import { readCommits } from '#reader/git/commits.ts';
import { createLineFinder } from '#reader/content-lines.ts';
import { findContentPath } from '#reader/git/content-path.ts';
import { directorySource } from '#reader/content-source.ts';
import { readSettings } from '#reader/settings.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { loadLook } from './load-look.ts';

const urls: Urls = createUrls(import.meta.env.BASE_URL);

const { contentDir } = readSettings();
const commits = readCommits(contentDir);
const versions = indexVersions(commits);
const contentPath = findContentPath(contentDir);
let lineOf = createLineFinder(directorySource(contentDir));

/** Returns the data of the site. Throws a ContentError if the content has problems. */
export async function loadSite(): Promise<SiteData> {
  const [catalogue, guides] = await Promise.all([loadCatalogue(), loadGuides()]);
  const links = guides.map(({ id, data }) => ({ id, title: data.title, summary: data.summary }));
  // In development, an edit may change the line numbers.
  if (import.meta.env.DEV) lineOf = createLineFinder(directorySource(contentDir));
  const repository = createRepositoryLinks(catalogue.site, { contentPath, lineOf });
  const contentLang = contentLangOf(catalogue.site);
  const look = await loadLook(catalogue, urls);
  return { catalogue, urls, look, contentLang, guides: links, version: commits[0]?.version, repository };
}

export function loadRoleVersion(role: Role): Version | undefined {
  return versionOfRole(role, versions);
}

/** Returns the day on which the catalogue last changed, or undefined if it is unknown. */
export function loadCatalogueDay(): string | undefined {
  return versions.dayOf(sourcesOfCatalogue());
}

/** Returns the day on which a guide last changed, or undefined if it is unknown. */
export function loadGuideDay(guide: string): string | undefined {
  return versions.dayOf(sourcesOfGuide(guide));
}

/** Returns the static paths of a page for each guide, with the guide and the site as props. */
export async function guidePaths() {
  const [site, guides] = await Promise.all([loadSite(), loadGuides()]);
  return guides.map((guide) => ({ params: { guide: guide.id }, props: { guide, site } }));
}

/** Returns the guides in display order. */
async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides');
  const order = ({ data }: CollectionEntry<'guides'>): number => data.order ?? Infinity;
  return guides.sort((a, b) => (order(a) === order(b) ? (a.id < b.id ? -1 : 1) : order(a) - order(b)));
}
