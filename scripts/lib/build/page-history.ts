import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { pageDays } from '#catalogue/publish/versions/page-days.ts';
import { indexVersions, type VersionIndex } from '#catalogue/publish/versions/version-index.ts';
import { findContentPlaces } from '#reader/content-places.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCommits } from '#reader/git/commits.ts';
import type { Settings } from '#reader/settings.ts';

/** Reads the last commits that touched the files of a content directory. */
export function readVersions(contentDir: string): VersionIndex {
  return indexVersions(readCommits(contentDir));
}

/** Returns the day on which the content of each page last changed, by path. */
export function daysOfPages(
  catalogue: Catalogue,
  { contentDir, basePath }: Settings,
  versions: VersionIndex,
): Map<string, string> {
  const { places } = findContentPlaces(directorySource(contentDir).list());
  const guideIds = places.filter(({ kind }) => kind === 'guide').map(({ id }) => id);
  return pageDays({ catalogue, guideIds, urls: createUrls(basePath) }, versions);
}
