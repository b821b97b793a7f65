import type { CDPSession, Page } from 'puppeteer';
import type { Role } from '#catalogue/catalogue.ts';
import { createUrls } from '#catalogue/urls.ts';
import { medianOf } from './median.ts';
import { SLOWDOWN, withPage } from './with-page.ts';

/** How many cells are opened, and how many steps are made through the grid. */
const CELLS = 40;

/** How much of the main thread's time each takes, in milliseconds, on a processor slowed down by SLOWDOWN. */
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
    await page.emulateCPUThrottling(SLOWDOWN);
    const session = await page.createCDPSession();
    // The thread's own time: what other processes take is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const idle = await timeEach(session, () => nextFrame(page));
    const opening = await timeEach(session, (number) => openTile(page, '.matrix button', number));
    await page.keyboard.press('Escape');
    await page.focus('.matrix button');
    const moving = await timeEach(session, async (number) => {
      await page.keyboard.press(number % 5 === 4 ? 'ArrowDown' : 'ArrowRight');
      await nextFrame(page);
    });
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><title>bare</title>${BARE_PAGE}`);
    const bare = await timeEach(session, (number) => openTile(page, 'button', number));
    return { opening, moving, idle, bare };
  });
}

/** The main thread's time for one of many actions, the median, with the layout and the painting that follow. */
async function timeEach(session: CDPSession, act: (number: number) => Promise<void>): Promise<number> {
  await act(0);
  const times: number[] = [];
  for (let number = 1; number <= CELLS; number += 1) {
    const before = await busyTime(session);
    await act(number);
    times.push((await busyTime(session)) - before);
  }
  return medianOf(times);
}

/** How long the main thread has been busy, in milliseconds. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function openTile(page: Page, selector: string, number: number): Promise<void> {
  await page.evaluate(
    (buttons, index) => {
      const tiles = document.querySelectorAll<HTMLElement>(buttons);
      tiles[index % tiles.length]?.click();
    },
    selector,
    number,
  );
  await nextFrame(page);
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(undefined);
        }),
      ),
  );
}
