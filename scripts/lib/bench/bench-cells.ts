import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { Role } from '#catalogue/model/catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { medianOf } from './median.ts';
import { SLOWDOWN, withPage } from './with-page.ts';

const CELLS = 40;

/** The pause before a cell is opened and before its details are closed, in milliseconds. */
const REST = 150;

/** The main thread's time for each action, in milliseconds, on a processor SLOWDOWN times slower than this one. */
export interface CellTimes {
  moving: number;
  /** The time for preparing the details while the focus rests on a cell. */
  resting: number;
  opening: number;
  closing: number;
  /** The time for a key that does nothing. The other times include this overhead of key presses and measurements. */
  idle: number;
  /** The time for opening a one-line popover on an otherwise empty page: the least that a browser needs. */
  bare: number;
}

/** Unstyled buttons with popovers that take the focus, as a cell's details do. */
const BARE_PAGE = Array.from(
  { length: CELLS + 1 },
  (_, number) =>
    `<button popovertarget="popover-${String(number)}">W</button>` +
    `<div popover tabindex="-1" autofocus id="popover-${String(number)}">Working</div>`,
).join('');

/** Measures moving through a role's matrix in a built site with the keyboard, and opening its cells. */
export function benchCells(role: Role, siteDir: string): Promise<CellTimes> {
  return withPage(siteDir, async (page, addressOf) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(addressOf(createUrls('/').role(role.id)));
    await page.focus('.matrix button');
    const cells = await timeKeys(page, (number) => keyThrough(role.levels.length, number));
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><title>bare</title>${BARE_PAGE}`);
    await page.focus('button');
    const { opening: bare } = await timeKeys(page, () => 'Tab');
    return { ...cells, bare };
  });
}

/** Returns the next key of a path that runs right and left through alternate rows, so that every key moves. */
function keyThrough(columns: number, number: number): KeyInput {
  if (number % columns === columns - 1) return 'ArrowDown';
  return Math.floor(number / columns) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
}

/** Presses a key that does nothing, one that moves, Enter and Escape in many rounds. Returns the median time of each. */
async function timeKeys(
  page: Page,
  movingKey: (number: number) => KeyInput,
): Promise<Omit<CellTimes, 'bare'>> {
  const session = await page.createCDPSession();
  // Thread time excludes the time that other processes take.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times = { idle: [0], moving: [0], resting: [0], opening: [0], closing: [0] };
  for (let number = 0; number < CELLS; number += 1) {
    times.idle[number] = await timeKey(page, session, 'Shift');
    times.moving[number] = await timeKey(page, session, movingKey(number));
    times.resting[number] = await time(session, () => wait(REST));
    times.opening[number] = await timeKey(page, session, 'Enter');
    await wait(REST);
    times.closing[number] = await timeKey(page, session, 'Escape');
    await wait(REST);
  }
  await session.detach();
  const { idle, moving, resting, opening, closing } = times;
  return {
    idle: medianOf(idle),
    moving: medianOf(moving),
    resting: medianOf(resting),
    opening: medianOf(opening),
    closing: medianOf(closing),
  };
}

/** Returns the main thread's time for a key press, including the layout and painting that follow. */
function timeKey(page: Page, session: CDPSession, key: KeyInput): Promise<number> {
  return time(session, async () => {
    await page.keyboard.press(key);
    await page.evaluate(paint);
  });
}

/**
 * Returns the main thread's time for an action, multiplied by SLOWDOWN. The browser's own throttling would stop the thread
 * with signals, which cost time themselves.
 */
async function time(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await busyTime(session);
  await act();
  return ((await busyTime(session)) - before) * SLOWDOWN;
}

async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Runs in the page and resolves after the next frame has been painted. */
function paint(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  );
}
