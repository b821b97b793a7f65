import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { useSite } from '../setup/open-site.ts';
import { catalogueOf, largestRole, urlsOf } from '../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const role = largestRole(catalogueOf(site));
const open = useSite(site);

/** Rests on a link and waits for so long; returns the paths of what the browser has fetched ahead. */
async function restOn(page: Page, selector: string, wait: number): Promise<string[]> {
  const fetched: string[] = [];
  const session = await page.createCDPSession();
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.push(new URL(prefetchUrl).pathname);
  });
  await session.send('Preload.enable');
  await page.hover(selector);
  const end = Date.now() + wait;
  while (fetched.length === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return fetched;
}

test('a page is fetched ahead when a reader rests on a link to it', async () => {
  const { page, errors } = await open.open(urls.role(role.id));
  expect(await restOn(page, `.actions a[href="${urls.matrix(role.id)}"]`, 10_000)).toEqual([
    urls.matrix(role.id),
  ]);
  expect(errors).toEqual([]);
});

test('a file is not', async () => {
  const { page } = await open.open(urls.role(role.id));
  expect(await restOn(page, `.actions a[href="${urls.careerTrack(role.id)}"]`, 2000)).toEqual([]);
});
