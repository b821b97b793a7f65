import type { Browser, BrowserContext, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser } from '../../scripts/lib/browser.ts';
import { serveStatic, type StaticServer } from '../../scripts/lib/static-server.ts';
import type { BuiltSite } from './build-sites.ts';

export interface PageOptions {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  hasScripts?: boolean;
}

/** The browser of this process, for the tests of every file in turn. It ends with the process. */
let browser: Promise<Browser> | undefined;

/** The browser that is open already, or a new one where none is, or where it has ended. */
function sharedBrowser(): Promise<Browser> {
  browser = (browser ?? openBrowser()).then((open) => (open.connected ? open : openBrowser()));
  return browser;
}

/** A built site, served and opened in a real browser for the tests of one file. */
export class OpenSite {
  readonly site: BuiltSite;
  #server: StaticServer | undefined;
  #contexts: BrowserContext[] = [];

  constructor(site: BuiltSite) {
    this.site = site;
  }

  async start(): Promise<void> {
    this.#server = await serveStatic({ dir: this.site.outDir, basePath: this.site.basePath, port: 0 });
  }

  async end(): Promise<void> {
    await this.#server?.close();
  }

  /** Closes every page that has been opened. */
  async closePages(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  /** The whole address of a root-relative path that carries the base path. */
  address(path: string): string {
    return new URL(path, this.#server?.address).href;
  }

  /** Opens a page in a browser profile of its own; errors and refused requests of the page are collected. */
  async open(path: string, options: PageOptions = {}): Promise<{ page: Page; errors: string[] }> {
    const context = await (await sharedBrowser()).createBrowserContext();
    this.#contexts.push(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(this.address('/')) || request.url().startsWith('data:');
      if (!isOwn) errors.push(`asks a third party: ${request.url()}`);
    });
    await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.theme ?? 'light' }]);
    await page.setJavaScriptEnabled(options.hasScripts ?? true);
    await page.goto(this.address(path), { waitUntil: 'load' });
    // What scripts ask for they ask for before the page has loaded.
    await page.waitForNetworkIdle({ idleTime: 50 });
    return { page, errors };
  }
}

/** Serves a site for the tests of a file, and closes the pages that each test opened. */
export function useSite(site: BuiltSite): OpenSite {
  const open = new OpenSite(site);
  beforeAll(() => open.start());
  afterEach(() => open.closePages());
  afterAll(() => open.end());
  return open;
}
