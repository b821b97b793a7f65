import type { CDPSession, Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const path = urlsOf(site).role(largestRoleOf(builtCatalogue(site)).id);
const open = useSite(site);

/** How many times the focus goes to the next cell and back. */
const MOVES = 15;

/** The share of the work that is saved at least: half of what it is, with room for what disturbs the measuring. */
const LEAST_SAVED = 0.15;

/** How long the main thread has been busy, in milliseconds, without what other processes take. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The shortest time that moving to a cell and painting it takes the main thread. */
async function timeOfMoves(page: Page, session: CDPSession): Promise<number> {
  const times: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    const before = await busyTime(session);
    await page.keyboard.press(move % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    times.push((await busyTime(session)) - before);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(MOVES / 4)] ?? 0;
}

test('domains that are isolated spare painting the whole table when one cell changes', async () => {
  const { page } = await open.open(path);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.focus('.matrix button');
  const isolated = await timeOfMoves(page, session);
  await page.$$eval('.matrix tbody', (bodies) => {
    for (const { style } of bodies) style.isolation = 'auto';
  });
  await page.$$eval('.matrix .domain th', (heads) => {
    for (const head of heads as HTMLElement[]) head.style.position = 'static';
  });
  const joint = await timeOfMoves(page, session);
  expect(isolated).toBeLessThan(joint * (1 - LEAST_SAVED));
});
