import type { CDPSession, Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const path = urlsOf(site).role(largestRoleOf(builtCatalogue(site)).id);
const open = useSite(site);

/** The number of moves of the focus, alternately to the next cell and back. */
const MOVES = 15;

/** The share of work that must be saved: half of the measured share, since other programs disturb measurements. */
const LEAST_SAVED = 0.15;

/** Returns the time that the main thread has been busy, in milliseconds, without other processes. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Returns the lower quartile of the times that the main thread takes to move to a cell and paint it, in milliseconds. */
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

test('a change of one cell paints only its isolated domain, not the whole table', async () => {
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
