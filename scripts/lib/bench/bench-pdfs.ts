import { join } from 'node:path';
import { PRINTED_DOCUMENTS, PRINTED_PAPERS } from '#catalogue/publish/paper.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { openBrowser } from '../browser/browser.ts';
import { openRenderCache } from '../print/render-cache.ts';
import { renderFiles } from '../print/render-files.ts';
import { PAPER_FORMATS } from '../print/print-document.ts';
import { pdfRenderings } from '../print/site-renderings.ts';
import { withPage } from './with-page.ts';

/** The time to print the PDFs of a site, in seconds. */
export interface PdfTimes {
  files: number;
  /** A bare `page.pdf()` of every document on every paper size, one after another. */
  bare: number;
  /** A build, including packing and metadata. */
  made: number;
  unchanged: number;
}

/**
 * Measures how long it takes to print all PDFs of a built site, bare and as a build does; `work` is a folder for the cache.
 */
export async function benchPdfs(catalogue: Catalogue, siteDir: string, work: string): Promise<PdfTimes> {
  const renderings = pdfRenderings(catalogue, () => undefined);
  const site = { dir: siteDir, basePath: '/', cache: openRenderCache(join(work, 'cache')), openBrowser };
  const bare = await secondsOf(() => printBare(catalogue, siteDir));
  const made = await secondsOf(() => renderFiles(renderings, site));
  const unchanged = await secondsOf(() => renderFiles(renderings, site));
  return { files: renderings.flatMap(({ outputs }) => outputs).length, bare, made, unchanged };
}

function printBare({ roles }: Catalogue, siteDir: string): Promise<void> {
  const urls = createUrls('/');
  const paths = roles.flatMap(({ id }) => PRINTED_DOCUMENTS.map((document) => urls.print(id, document)));
  return withPage(siteDir, async (page, addressOf) => {
    for (const path of paths) {
      await page.goto(addressOf(path), { waitUntil: 'load' });
      for (const paper of PRINTED_PAPERS) {
        await page.pdf({ format: PAPER_FORMATS[paper], printBackground: true, tagged: true, outline: true });
      }
    }
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
