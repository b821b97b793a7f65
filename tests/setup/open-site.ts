import type { Browser, BrowserContext, CDPSession, ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser } from '../../scripts/lib/browser/browser.ts';
import { serveStatic, type StaticServer } from '../../scripts/lib/serve/static-server.ts';
import type { BuiltSite } from './build-site.ts';
import { untilSilent } from './until-silent.ts';

export interface PageOptions {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  hasScripts?: boolean;
}

/** The browser that the test files of this process share. It ends with the process. */
let browser: Promise<Browser> | undefined;

/** Returns the shared browser, or a new one if none is open or it has ended. */
function sharedBrowser(): Promise<Browser> {
  browser = (browser ?? openBrowser()).then((open) => (open.connected ? open : openBrowser()));
  return browser;
}

/** A page that a test has opened, with its errors and requests to other hosts. */
export interface OpenedPage {
  page: Page;
  errors: string[];
}

/** A built site that is served and opened in a real browser for the tests of a file. */
export class OpenSite {
  readonly site: BuiltSite;
  #server: StaticServer | undefined;
  #contexts: BrowserContext[] = [];
  #tab: { page: Page; session: CDPSession } | undefined;
  #stopWatching: () => void = () => undefined;

  constructor(site: BuiltSite) {
    this.site = site;
  }

  async start(): Promise<void> {
    const { outDir: dir, basePath } = this.site;
    this.#server = await serveStatic({ dir, basePath, port: 0 });
  }

  async end(): Promise<void> {
    await this.#tab?.page.browserContext().close();
    await this.#server?.close();
  }

  /** Closes every page that `open()` has opened. */
  async closePages(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  /** Returns the address of a path with the base path. */
  address(path: string): string {
    return new URL(path, this.#server?.address).href;
  }

  /** Opens a page in a separate browser profile. */
  async open(path: string, options: PageOptions = {}): Promise<OpenedPage> {
    const { page } = await openTab();
    this.#contexts.push(page.browserContext());
    const { errors } = this.#watch(page);
    await this.#show(page, path, options);
    return { page, errors };
  }

  /**
   * Loads a page in the tab that the tests of a file share, with an empty storage. This takes half as long as `open()`, and
   * suits tests that do not change the tab itself.
   */
  async visit(path: string, options: PageOptions = {}): Promise<OpenedPage> {
    if (!this.#tab || this.#tab.page.isClosed()) this.#tab = await openTab();
    const { page, session } = this.#tab;
    this.#stopWatching();
    await clear(page, session, new URL(this.address('/')).origin);
    const { errors, stop } = this.#watch(page);
    this.#stopWatching = stop;
    await this.#show(page, path, options);
    return { page, errors };
  }

  async #show(page: Page, path: string, options: PageOptions): Promise<void> {
    await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.theme ?? 'light' }]);
    await page.setJavaScriptEnabled(options.hasScripts ?? true);
    // Scripts start their requests before the page has loaded.
    await untilSilent(page, 50, () => page.goto(this.address(path), { waitUntil: 'load' }));
  }

  /** Collects the errors and the refused requests of a page. */
  #watch(page: Page): { errors: string[]; stop: () => void } {
    const errors: string[] = [];
    const onError = (error: unknown): void => void errors.push(String(error));
    const onConsole = (message: ConsoleMessage): void => {
      if (message.type() === 'error') errors.push(message.text());
    };
    const onRequest = (request: HTTPRequest): void => {
      const isOwn = request.url().startsWith(this.address('/')) || request.url().startsWith('data:');
      if (!isOwn) errors.push(`asks a third party: ${request.url()}`);
    };
    page.on('pageerror', onError).on('console', onConsole).on('request', onRequest);
    const stop = (): void =>
      void page.off('pageerror', onError).off('console', onConsole).off('request', onRequest);
    return { errors, stop };
  }
}

/** Opens a tab in a separate browser profile. */
async function openTab(): Promise<{ page: Page; session: CDPSession }> {
  const context = await (await sharedBrowser()).createBrowserContext();
  const page = await context.newPage();
  return { page, session: await page.createCDPSession() };
}

/** Leaves the page of a tab, and resets its storage, its emulated media and the mouse. */
async function clear(page: Page, session: CDPSession, origin: string): Promise<void> {
  await page.evaluate(() => {
    if (location.origin !== 'null') sessionStorage.clear();
  });
  // An address that differs only in its fragment would not load again.
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.emulateMediaType();
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
}

/** Serves a site for the tests of a file, and closes the pages of each test. */
export function useSite(site: BuiltSite): OpenSite {
  const open = new OpenSite(site);
  beforeAll(() => open.start());
  afterEach(() => open.closePages());
  afterAll(() => open.end());
  return open;
}
