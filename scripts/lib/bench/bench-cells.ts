import type { CDPSession, ElementHandle, Page } from 'puppeteer';
import type { Role } from '#catalogue/catalogue.ts';
import { createUrls } from '#catalogue/urls.ts';
import { medianOf } from './median.ts';
import { SLOWDOWN, withPage } from './with-page.ts';

/** How many cells are opened, and how many steps are made through the grid. */
const CELLS = 40;

/** How much of the main thread's time each takes, in milliseconds, on a processor SLOWDOWN times slower than this one. */
export interface CellTimes {
  opening: number;
  moving: number;
  /** A frame in which nothing changes: what the measuring itself takes, which is part of the others. */
  idle: number;
  /** Opening a popover of one line on a page that holds nothing else: what a browser needs in any case. */
  bare: number;
}

/** Buttons and their popovers, without any style. */
const BARE_PAGE = Array.from(
  { length: CELLS + 1 },
  (_, number) =>
    `<button popovertarget="popover-${String(number)}">W</button>` +
    `<div popover id="popover-${String(number)}">Working</div>`,
).join('');

/** Opens cells of a role's matrix in a built site, and moves through it with the arrow keys. */
export function benchCells(role: Role, siteDir: string): Promise<CellTimes> {
  return withPage(siteDir, async (page, addressOf) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(addressOf(createUrls('/').role(role.id)));
    const session = await page.createCDPSession();
    // The thread's own time: what other processes take is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const idle = await timeEach(session, () => nextFrame(page));
    const opening = await timeEach(session, openEach(await page.$$('.matrix button')));
    await page.keyboard.press('Escape');
    await page.focus('.matrix button');
    const moving = await timeEach(session, async (number) => {
      await page.keyboard.press(number % 5 === 4 ? 'ArrowDown' : 'ArrowRight');
      await nextFrame(page);
    });
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><title>bare</title>${BARE_PAGE}`);
    const bare = await timeEach(session, openEach(await page.$$('button')));
    return { opening, moving, idle, bare };
  });
}

/**
 * The main thread's time for one of many actions, the median, with the layout and the painting that follow: what it takes
 * here, so many times. A slowdown made by the browser stops the thread with signals, which cost time themselves.
 */
async function timeEach(session: CDPSession, act: (number: number) => Promise<void>): Promise<number> {
  await act(0);
  const times: number[] = [];
  for (let number = 1; number <= CELLS; number += 1) {
    const before = await busyTime(session);
    await act(number);
    times.push((await busyTime(session)) - before);
  }
  return medianOf(times) * SLOWDOWN;
}

/** How long the main thread has been busy, in milliseconds. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Clicks one of many tiles, by its number; resolves when its details have been painted. */
function openEach(tiles: readonly ElementHandle<Element>[]): (number: number) => Promise<void> {
  return async (number) => {
    const tile = tiles[number % tiles.length];
    await tile?.evaluate((element) => {
      if (element instanceof HTMLElement) element.click();
    });
    await tile?.evaluate(paint);
  };
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(paint);
}

/** In the page: resolves after the next frame has been painted. */
function paint(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  );
}
