import { setTimeout as wait } from 'node:timers/promises';
import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer-core';

/** The time between two checks, in milliseconds. */
const PAUSE = 10;

/**
 * Acts, and waits until all requests since then are answered and none has been made for `silence` milliseconds. Puppeteer's
 * `waitForNetworkIdle()` also counts requests of pages that the tab has left, which are never answered.
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
