import type { Browser, Page, ScreenshotClip } from 'puppeteer-core';
import { CommandError } from '../command/command.ts';
import { drawTab } from './draw-tab.ts';
import type { Shot } from './shots.ts';

type Theme = 'light' | 'dark';

export interface TakenPicture {
  /** The file name, such as `logo-dark@2x.webp`. */
  file: string;
  bytes: Uint8Array;
}

const DENSITY = 2;

/** The lowest quality at which letters stay sharp, from 0 to 100. */
const QUALITY = 72;

/** The height of the window; areas may be taller. */
const HEIGHT = 800;

/** Takes a picture of a page in each of its themes, from the sample's site at `address`. */
export async function takeShot(browser: Browser, shot: Shot, address: string): Promise<TakenPicture[]> {
  const themes: Theme[] = shot.hasTwin === true ? ['light', 'dark'] : ['light'];
  const pictures: TakenPicture[] = [];
  for (const theme of themes) {
    const page = await browser.newPage();
    try {
      const bytes = await takeTheme(page, shot, theme, address);
      const twin = theme === 'dark' ? '-dark' : '';
      pictures.push({ file: `${shot.name}${twin}@${String(DENSITY)}x.webp`, bytes });
    } finally {
      await page.close();
    }
  }
  return pictures;
}

async function takeTheme(page: Page, shot: Shot, theme: Theme, address: string): Promise<Uint8Array> {
  await page.setViewport({ width: shot.width, height: HEIGHT, deviceScaleFactor: DENSITY });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(new URL(shot.path, address).href, { waitUntil: 'networkidle0' });
  if (shot.area === 'tab') await drawTab(page);
  if (shot.click !== undefined) await page.click(shot.click);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const clip = await areaOf(page, shot);
  return page.screenshot({ type: 'webp', quality: QUALITY, clip, captureBeyondViewport: true });
}

/** Returns the smallest area that encloses parts of a page. Throws a CommandError if one of them is missing. */
async function areaOf(page: Page, { name, area, room = 0, width }: Shot): Promise<ScreenshotClip> {
  const parts = area === 'tab' ? ['body > *'] : area;
  const boxes = await page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return (
          box && { left: box.left, top: box.top + scrollY, right: box.right, bottom: box.bottom + scrollY }
        );
      }),
    parts,
  );
  const found = boxes.filter((box) => box !== undefined);
  if (found.length < boxes.length) {
    throw new CommandError(`the page of "${name}" does not have all of ${parts.join(', ')}: change the shot`);
  }
  const left = Math.max(Math.min(...found.map((box) => box.left)) - room, 0);
  const top = Math.max(Math.min(...found.map((box) => box.top)) - room, 0);
  const right = Math.min(Math.max(...found.map((box) => box.right)) + room, width);
  const bottom = Math.max(...found.map((box) => box.bottom)) + room;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
