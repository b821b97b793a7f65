import type { Page } from 'puppeteer-core';
import { openBrowser } from '../browser/browser.ts';
import { serveStatic } from '../serve/static-server.ts';

/** The factor by which a reader's processor is assumed to be slower than this one. */
export const SLOWDOWN = 4;

/** Serves a built site while `work` uses a page of a new browser; `addressOf` turns a path of the site into an address. */
export async function withPage<Result>(
  siteDir: string,
  work: (page: Page, addressOf: (path: string) => string) => Promise<Result>,
): Promise<Result> {
  const browser = await openBrowser();
  const server = await serveStatic({ dir: siteDir, basePath: '/', port: 0 });
  try {
    return await work(await browser.newPage(), (path) => new URL(`.${path}`, server.address).href);
  } finally {
    await server.close();
    await browser.close();
  }
}
