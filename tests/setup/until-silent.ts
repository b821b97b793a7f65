import { setTimeout as wait } from 'node:timers/promises';
import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer-core';

/** How long between two looks, in milliseconds. */
const PAUSE = 10;

/**
 * Acts, and waits until all that the page asks for from then on is answered, and it has asked nothing for so many
 * milliseconds. Puppeteer's `waitForNetworkIdle()` counts from when a tab was opened: a page left meanwhile, whose
 * requests nobody answers any more, would keep the tab from ever falling silent.
 */
export async function untilSilent(page: Page, silence: number, act: () => Promise<unknown>): Promise<void> {
  const unanswered = new Set<HTTPRequest>();
  let last = 0;
  const begin = (request: HTTPRequest): void => {
    last = performance.now();
    unanswered.add(request);
  };
  const end = (request: HTTPRequest): void => {
    last = performance.now();
    unanswered.delete(request);
  };
  const answer = (response: HTTPResponse): void => end(response.request());
  page.on('request', begin).on('response', answer).on('requestfinished', end).on('requestfailed', end);
  try {
    await act();
    last = performance.now();
    while (!page.isClosed() && (unanswered.size > 0 || performance.now() - last < silence)) await wait(PAUSE);
  } finally {
    page.off('request', begin).off('response', answer).off('requestfinished', end).off('requestfailed', end);
  }
}
