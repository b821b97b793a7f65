import type { Page } from 'puppeteer';
import type { Role } from '#catalogue/catalogue.ts';
import { createUrls } from '#catalogue/urls.ts';
import { SLOWDOWN, withPage } from './with-page.ts';

/** How many cells are opened, and how many steps are made through the grid. */
const CELLS = 40;

/** How much of the main thread's time each takes, in milliseconds, on a processor slowed down by SLOWDOWN. */
export interface CellTimes {
  opening: number;
  moving: number;
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
    const opening = await timeEach(page, (number) => openTile(page, '.matrix button', number));
    await page.keyboard.press('Escape');
    await page.focus('.matrix button');
    const moving = await timeEach(page, async (number) => {
      await page.keyboard.press(number % 5 === 4 ? 'ArrowDown' : 'ArrowRight');
      await nextFrame(page);
    });
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><title>bare</title>${BARE_PAGE}`);
    const bare = await timeEach(page, (number) => openTile(page, 'button', number));
    return { opening, moving, bare };
  });
}

/** The main thread's time for each of many actions, on average, with the layout and the painting that follow. */
async function timeEach(page: Page, act: (number: number) => Promise<void>): Promise<number> {
  const busy = async (): Promise<number> => ((await page.metrics()).TaskDuration ?? 0) * 1000;
  await act(0);
  const before = await busy();
  for (let number = 1; number <= CELLS; number += 1) await act(number);
  return ((await busy()) - before) / CELLS;
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
