import { cachePath } from '../command/places.ts';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { explainOff, hasPart } from '#catalogue/model/site-parts.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { versionOfRole } from '#catalogue/publish/versions/role-version.ts';
import type { VersionIndex } from '#catalogue/publish/versions/version-index.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import type { Settings } from '#reader/settings.ts';
import { openBrowser } from '../browser/browser.ts';
import { buildPages } from './build-pages.ts';
import { daysOfPages, readVersions } from './page-history.ts';
import { readGoodCatalogue, checkContent } from '../check/check-content.ts';
import { CallError } from '../command/command.ts';
import { namedRoles } from '../command/named-roles.ts';
import { openRenderCache } from '../print/render-cache.ts';
import { renderFiles, type RenderCounts, type RenderedSite, type Rendering } from '../print/render-files.ts';
import { pdfRenderings, pictureRenderings } from '../print/site-renderings.ts';
import { buildSearchIndex } from '../search/search-index.ts';
import { openStaging } from '../output/staging.ts';
import { step } from '../command/step.ts';

interface BuildOptions {
  /** Builds HTML and data only: no search index, no PDFs, no pictures. */
  isPagesOnly?: boolean;
  /** Prints every PDF and picture again instead of taking them from the cache. */
  isFresh?: boolean;
  /** The ids of the roles whose PDFs and pictures are printed; every role if empty. */
  pdfsOf?: readonly string[];
}

/**
 * Checks the content and builds the site into `outDir`, which changes only at the end. Throws a CommandError if that fails,
 * or a CallError for an unknown role.
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<void> {
  const { contentDir, outDir } = settings;
  const { pdfsOf = [] } = options;
  const staging = openStaging(outDir, contentDir);
  try {
    const versions = readVersions(contentDir);
    await buildCheckedPages(settings, { dir: staging.dir, versions, pdfsOf });
    if (options.isPagesOnly !== true) {
      const catalogue = await indexSite(settings, staging.dir);
      const printed = { ...catalogue, roles: rolesToPrint(catalogue, pdfsOf) };
      await printSite(siteRenderings(printed, versions), settings, {
        dir: staging.dir,
        isFresh: options.isFresh,
      });
    }
    staging.publish();
  } finally {
    staging.discard();
  }
  console.log(`built: ${outDir}`);
}

interface CheckedPages extends Pick<BuildOptions, 'pdfsOf'> {
  dir: string;
  versions: VersionIndex;
}

/**
 * Checks the content and builds its pages into a folder. Throws a CommandError if that fails, or a CallError for an unknown
 * role.
 */
export async function buildCheckedPages(settings: Settings, pages: CheckedPages): Promise<void> {
  const days = await checkedDays(settings, pages);
  await step('pages', () => buildPages(settings, pages.dir, days));
}

/** Checks the content and returns the days of its pages, but not its catalogue, which would stay in memory. */
async function checkedDays(
  settings: Settings,
  { versions, pdfsOf = [] }: CheckedPages,
): Promise<Map<string, string>> {
  const catalogue = await checkContent(settings.contentDir);
  rolesToPrint(catalogue, pdfsOf);
  return daysOfPages(catalogue, settings, versions);
}

/** Returns the roles that `--pdfs-of` names, or all. Throws a CallError for an unknown id or a site without PDFs. */
function rolesToPrint(catalogue: Catalogue, ids: readonly string[]): Role[] {
  if (ids.length === 0) return catalogue.roles;
  if (!hasPart(catalogue.site, 'pdfs'))
    throw new CallError(`--pdfs-of: this site has no PDFs, since ${explainOff(catalogue.site, 'pdfs')}`);
  return namedRoles(catalogue, '--pdfs-of', ids);
}

/** Adds the search index to a folder of pages. Returns the catalogue that it indexes. */
export async function indexSite({ contentDir, basePath }: Settings, dir: string): Promise<Catalogue> {
  // Read again rather than passed on: a catalogue of a thousand roles would be in memory twice while pages are built.
  const catalogue = readGoodCatalogue(contentDir);
  await step(
    'search index',
    () => buildSearchIndex(catalogue, createUrls(basePath), contentDir, dir),
    (count) => countOf(count, 'record'),
  );
  return catalogue;
}

/** Returns every PDF and picture of a catalogue. */
export function siteRenderings(catalogue: Catalogue, versions: VersionIndex): Rendering[] {
  return [
    ...pdfRenderings(catalogue, (role) => versionOfRole(role, versions)),
    ...pictureRenderings(catalogue),
  ];
}

interface PrintOptions extends Pick<RenderedSite, 'dir' | 'awaited'> {
  isFresh?: boolean | undefined;
}

/** Adds PDFs and pictures to a folder of pages. Throws a CommandError if any of them fails. */
export async function printSite(
  renderings: readonly Rendering[],
  { basePath }: Settings,
  { isFresh = false, ...site }: PrintOptions,
): Promise<void> {
  const kept = openRenderCache(cachePath('renderings'));
  const cache = isFresh ? { ...kept, get: () => undefined } : kept;
  await step(
    describeRenderings(renderings),
    () => renderFiles(renderings, { ...site, basePath, cache, openBrowser }),
    describeCounts,
  );
}

/** Returns the words for the files of renderings: a site always has pictures, but may have no PDFs. */
export function describeRenderings(renderings: readonly Rendering[]): 'PDFs and pictures' | 'pictures' {
  const files = renderings.flatMap(({ outputs }) => outputs);
  return files.some(({ path }) => path.endsWith('.pdf')) ? 'PDFs and pictures' : 'pictures';
}

function describeCounts({ files, unchanged }: RenderCounts): string {
  return `${countOf(files, 'file')}, ${formatNumber(unchanged)} of them unchanged,`;
}
