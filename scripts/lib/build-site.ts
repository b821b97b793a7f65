import { fileURLToPath } from 'node:url';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { versionOfRole } from '#catalogue/role-version.ts';
import { createUrls } from '#catalogue/urls.ts';
import { countOf, formatNumber } from '#catalogue/words.ts';
import type { Settings } from '#reader/settings.ts';
import { readCommits } from '#reader/commits.ts';
import { MissingBrowserError, openBrowser } from './browser.ts';
import { buildPages } from './build-pages.ts';
import { catalogueOf, checkContent } from './check-content.ts';
import { namedRoles } from './named-roles.ts';
import { openRenderCache } from './print/render-cache.ts';
import { renderFiles, type RenderCounts } from './print/render-files.ts';
import { pdfRenderings, pictureRenderings } from './print/site-renderings.ts';
import { buildSearchIndex } from './search-index.ts';
import { publishWhole, refuseToReplace } from './staging.ts';
import { step } from './step.ts';

/** Where PDFs and pictures are kept from one build to the next. */
const CACHE_DIR = fileURLToPath(new URL('../../.cache/renderings/', import.meta.url));

interface BuildOptions {
  /** HTML and data only: no search index, no PDFs, no pictures. */
  isPagesOnly?: boolean;
  /** Prints every PDF and picture anew, whatever earlier builds have kept. */
  isFresh?: boolean;
  /** The ids of the roles whose PDFs and pictures are printed; those of every role where there are none. */
  pdfsOf?: readonly string[];
  /** Goes on without PDFs and pictures where there is no browser, and says so. */
  isBrowserOptional?: boolean;
}

/**
 * Checks the content and builds the site into `outDir`, which changes only when everything is done. Throws a CommandError,
 * or a CallError where there is no role of an id.
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<void> {
  const { contentDir, outDir } = settings;
  const { pdfsOf = [] } = options;
  refuseToReplace(outDir, [contentDir, process.cwd()]);
  namedRoles(checkContent(contentDir), '--pdfs-of', pdfsOf);
  await publishWhole(outDir, async (staging) => {
    await step('pages', () => buildPages(staging));
    if (options.isPagesOnly === true) return;
    // Read again rather than kept: during the pages, a catalogue of a thousand roles would stand in memory twice.
    const catalogue = catalogueOf(contentDir);
    const urls = createUrls(settings.basePath);
    await step(
      'search index',
      () => buildSearchIndex(catalogue, urls, contentDir, staging),
      (count) => countOf(count, 'record'),
    );
    try {
      await step(
        'PDFs and pictures',
        () => printAndPicture(settings, printedPart(catalogue, pdfsOf), staging, options.isFresh === true),
        describeCounts,
      );
    } catch (error) {
      if (!(error instanceof MissingBrowserError) || options.isBrowserOptional !== true) throw error;
      console.error(`${error.message}\nGoing on without PDFs and pictures.`);
    }
  });
  console.log(`built: ${outDir}`);
}

/** The catalogue with the roles that are printed only. */
function printedPart(catalogue: Catalogue, ids: readonly string[]): Catalogue {
  return ids.length === 0 ? catalogue : { ...catalogue, roles: namedRoles(catalogue, '--pdfs-of', ids) };
}

async function printAndPicture(
  { contentDir, basePath }: Settings,
  catalogue: Catalogue,
  dir: string,
  isFresh: boolean,
): Promise<RenderCounts> {
  const commits = readCommits(contentDir);
  const renderings = [
    ...pdfRenderings(catalogue, (role) => versionOfRole(role, commits)),
    ...pictureRenderings(catalogue),
  ];
  const kept = openRenderCache(CACHE_DIR);
  const cache = isFresh ? { ...kept, get: () => undefined } : kept;
  return renderFiles(renderings, { dir, basePath, cache, openBrowser });
}

function describeCounts({ files, unchanged }: RenderCounts): string {
  return `${countOf(files, 'file')}, ${formatNumber(unchanged)} of them unchanged,`;
}
