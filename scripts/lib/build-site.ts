import { createUrls } from '#catalogue/urls.ts';
import { countOf } from '#catalogue/words.ts';
import type { Settings } from '#reader/settings.ts';
import { readVersion } from '#reader/version.ts';
import { MissingBrowserError, openBrowser } from './browser.ts';
import { buildPages } from './build-pages.ts';
import { printCareerTracks } from './career-track.ts';
import { checkContent } from './check-content.ts';
import { takePictures } from './pictures.ts';
import { buildSearchIndex } from './search-index.ts';
import { publishWhole, refuseToReplace } from './staging.ts';
import { serveStatic } from './static-server.ts';
import { step } from './step.ts';

interface BuildOptions {
  /** HTML and data only: no search index, no PDFs, no pictures. */
  isPagesOnly?: boolean;
  /** Goes on without PDFs and pictures where there is no browser, and says so. */
  isBrowserOptional?: boolean;
}

/** Checks the content and builds the site into `outDir`, which changes only when everything is done. */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<void> {
  const { contentDir, outDir } = settings;
  refuseToReplace(outDir, [contentDir, process.cwd()]);
  const catalogue = checkContent(contentDir);
  await publishWhole(outDir, async (staging) => {
    await step('pages', () => buildPages(staging));
    if (options.isPagesOnly === true) return;
    const urls = createUrls(settings.basePath);
    await step(
      'search index',
      () => buildSearchIndex(catalogue, urls, contentDir, staging),
      (count) => countOf(count, 'record'),
    );
    try {
      await printAndPicture(settings, catalogue, staging);
    } catch (error) {
      if (!(error instanceof MissingBrowserError) || options.isBrowserOptional !== true) throw error;
      console.error(`${error.message}\nGoing on without PDFs and pictures.`);
    }
  });
  console.log(`built: ${outDir}`);
}

async function printAndPicture(
  { contentDir, basePath }: Settings,
  catalogue: ReturnType<typeof checkContent>,
  outDir: string,
): Promise<void> {
  const browser = await openBrowser();
  try {
    const server = await serveStatic({ dir: outDir, basePath, port: 0 });
    const { address } = server;
    try {
      const version = readVersion(contentDir);
      await step('PDFs', () => printCareerTracks(browser, { catalogue, version, address, outDir }), String);
      await step('pictures', () => takePictures(browser, catalogue, address, outDir), String);
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
  }
}
