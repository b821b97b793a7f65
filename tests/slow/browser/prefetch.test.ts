import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { follow } from '../../setup/follow.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const open = useSite(site);

/** The time to wait for a request that must not come, in milliseconds: several times the delay of a prefetch. */
const PATIENCE = 500;

/** Collects the paths of the pages that a page requests from now on. */
function fetchedAhead(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!request.isNavigationRequest() && !pathname.includes('/_astro/')) paths.push(pathname);
  });
  return paths;
}

test('a page is fetched ahead once when a reader rests on a link to it, and not loaded again', async () => {
  const { page, errors } = await open.open(urls.role(role.id));
  const fetched = fetchedAhead(page);
  const link = `.actions a[href="${urls.matrix(role.id)}"]`;
  await page.hover(link);
  await expect.poll(() => fetched).toEqual([urls.matrix(role.id)]);
  await page.hover('h1');
  await page.hover(link);
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  expect(fetched).toHaveLength(1);
  await follow(page, () => page.click(link));
  const [navigation] = await page.evaluate(() =>
    performance
      .getEntriesByType('navigation')
      .map((entry): { transferSize: number; encodedBodySize: number } => entry.toJSON()),
  );
  // The page has not changed, so the browser loads at most the headers of a response without a body.
  const { transferSize, encodedBodySize } = required(navigation);
  expect(transferSize).toBeLessThan(encodedBodySize / 4);
  expect(errors).toEqual([]);
});

test('a page is fetched ahead when a link to it is pressed', async () => {
  const { page } = await open.open(urls.role(role.id));
  const fetched = fetchedAhead(page);
  await page.$eval(`.actions a[href="${urls.calculator(role.id)}"]`, (link) =>
    link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
  );
  await expect.poll(() => fetched).toEqual([urls.calculator(role.id)]);
});

test.each([
  ['a file', `.actions a[href="${urls.careerTrack(role.id)}"]`],
  ['the page itself', 'nav a[href^="#"]'],
])('%s is not', async (_, link) => {
  const { page } = await open.open(urls.role(role.id));
  const fetched = fetchedAhead(page);
  await page.hover(link);
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  expect(fetched).toEqual([]);
});

test('a page is not fetched ahead if the pointer only passes over a link', async () => {
  const { page } = await open.open(urls.role(role.id));
  const fetched = fetchedAhead(page);
  const passed = await page.evaluate(async (pause) => {
    const over = (element: Element) =>
      element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const links = [...document.querySelectorAll('.actions a')];
    for (const link of links) over(link);
    over(document.body);
    await new Promise((resolve) => setTimeout(resolve, pause));
    return links.length;
  }, PATIENCE);
  expect(passed).toBeGreaterThan(0);
  expect(fetched).toEqual([]);
});
