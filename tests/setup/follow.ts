import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** The time between two checks of a page, in milliseconds. */
const PAUSE = 20;

/**
 * Acts, and waits until another page has loaded. Puppeteer's `waitForNavigation()` waits for a response, which never comes
 * if the page was prefetched, and its `waitForFunction()` sometimes never returns from the page that is being left.
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
    // Between two pages there is no context to evaluate code in.
    return false;
  }
}
