import type { Page } from 'puppeteer-core';
import { openBrowser } from '../browser/browser.ts';
import { serveStatic } from '../serve/static-server.ts';

/** How much slower than this machine the reader's is taken to be. */
export const SLOWDOWN = 4;

/** Serves a built site while `work` uses a page of a fresh browser; `addressOf` makes a path of the site an address. */
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
