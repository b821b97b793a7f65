import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** How long between two questions to a page, in milliseconds. */
const PAUSE = 20;

/**
 * Acts, and waits until another page has loaded. Puppeteer's `waitForNavigation()` waits for an answer of the server, which
 * does not come where the page was fetched ahead; its `waitForFunction()` now and then asks the page that is left for ever.
 */
export async function follow(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await act();
  while (!(await hasArrived(page))) await wait(PAUSE);
}

async function hasArrived(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(
      () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-left'),
    );
  } catch {
    // Between two pages there is nothing to ask.
    return false;
  }
}
