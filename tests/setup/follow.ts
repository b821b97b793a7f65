import type { Page } from 'puppeteer';

/**
 * Acts, and waits until another page has loaded. Puppeteer's `waitForNavigation()` waits for an answer of the server, which
 * does not come where the page was fetched ahead.
 */
export async function follow(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await act();
  await page.waitForFunction(
    () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-left'),
  );
}
