import { join } from 'node:path';
import { PRINTED_DOCUMENTS, PRINTED_PAPERS } from '#catalogue/paper.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { createUrls } from '#catalogue/urls.ts';
import { openBrowser } from '../browser.ts';
import { openRenderCache } from '../print/render-cache.ts';
import { renderFiles } from '../print/render-files.ts';
import { PAPER_FORMATS } from '../print/print-document.ts';
import { pdfRenderings } from '../print/site-renderings.ts';
import { serveStatic } from '../static-server.ts';

/** How long the PDFs of a site take, in seconds. */
export interface PdfTimes {
  files: number;
  /** A bare `page.pdf()` of every document on every paper, one after another in one page. */
  bare: number;
  /** What a build does, packing and metadata included. */
  made: number;
  /** A build in which nothing changed. */
  unchanged: number;
}

/** Prints every PDF of a built site in both ways; `work` is a directory for the cache. */
export async function benchPdfs(catalogue: Catalogue, siteDir: string, work: string): Promise<PdfTimes> {
  const renderings = pdfRenderings(catalogue, () => undefined);
  const site = { dir: siteDir, basePath: '/', cache: openRenderCache(join(work, 'cache')), openBrowser };
  const bare = await secondsOf(() => printBare(catalogue, siteDir));
  const made = await secondsOf(() => renderFiles(renderings, site));
  const unchanged = await secondsOf(() => renderFiles(renderings, site));
  return { files: renderings.flatMap(({ outputs }) => outputs).length, bare, made, unchanged };
}

async function printBare({ roles }: Catalogue, siteDir: string): Promise<void> {
  const urls = createUrls('/');
  const browser = await openBrowser();
  const server = await serveStatic({ dir: siteDir, basePath: '/', port: 0 });
  try {
    const page = await browser.newPage();
    for (const path of roles.flatMap(({ id }) =>
      PRINTED_DOCUMENTS.map((document) => urls.print(id, document)),
    )) {
      await page.goto(new URL(`.${path}`, server.address).href, { waitUntil: 'load' });
      for (const paper of PRINTED_PAPERS) {
        await page.pdf({ format: PAPER_FORMATS[paper], printBackground: true, tagged: true, outline: true });
      }
    }
  } finally {
    await server.close();
    await browser.close();
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
