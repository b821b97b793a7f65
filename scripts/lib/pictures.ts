import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { createUrls } from '#catalogue/urls.ts';

/** The size that previews of links show whole, in pixels. */
const SIZE = { width: 1200, height: 630 };

/**
 * Takes the pictures that stand for links: of the home page, and of each role the cover of its print page.
 * Returns how many were made.
 */
export async function takePictures(
  browser: Browser,
  catalogue: Catalogue,
  address: string,
  outDir: string,
): Promise<number> {
  const urls = createUrls('/');
  const views = [
    { path: urls.home, picture: urls.sitePicture },
    ...catalogue.roles.map(({ id }) => ({ path: urls.print(id), picture: urls.rolePicture(id) })),
  ];
  const page = await browser.newPage();
  try {
    await page.setViewport(SIZE);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    for (const { path, picture } of views) {
      await page.goto(new URL(`.${path}`, address).href, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(outDir, `.${picture}`) as `${string}.png`,
        clip: { x: 0, y: 0, ...SIZE },
      });
    }
  } finally {
    await page.close();
  }
  return views.length;
}
