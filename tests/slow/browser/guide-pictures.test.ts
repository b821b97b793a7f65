import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { axeViolations } from '../../setup/axe.ts';
import { useSite } from '../../setup/open-site.ts';
import { urlsOf } from '../../setup/read-site.ts';

const site = inject('brandedSite');
const guide = urlsOf(site).guide('pictures');
const open = useSite(site);

/** Returns the file and the size of each visible picture. */
function shownPictures(page: Page): Promise<unknown> {
  return page.$$eval('.picture img', (images) =>
    images
      .filter((image) => image.checkVisibility())
      .map((image) => [
        image.src.replace(/^.*\/|\?.*$/g, ''),
        getComputedStyle(image).inlineSize,
        getComputedStyle(image).blockSize,
      ]),
  );
}

const OTHERS = [
  ['hull@2x.png', '30px', '20px'],
  ['favicon.svg', '26px', '26px'],
];

test.each([
  ['light', true, 'logo.svg'],
  ['dark', true, 'logo-dark.svg'],
  ['dark', false, 'logo-dark.svg'],
] as const)('in the theme "%s", with scripts: %s, a guide shows %s', async (theme, hasScripts, file) => {
  const { page } = await open.open(guide, { theme, hasScripts });
  expect(await shownPictures(page)).toEqual([[file, '72px', '32px'], ...OTHERS]);
});

test('pictures follow the theme that a reader chooses, and are accessible', async () => {
  const { page, errors } = await open.open(guide, { theme: 'dark' });
  await page.click('theme-switch button');
  expect(await shownPictures(page)).toEqual([['logo.svg', '72px', '32px'], ...OTHERS]);
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('the light pictures are printed', async () => {
  const { page } = await open.open(guide, { theme: 'dark' });
  await page.emulateMediaType('print');
  expect(await shownPictures(page)).toEqual([['logo.svg', '72px', '32px'], ...OTHERS]);
});

test('pictures have their space before they load, and are no wider than a phone', async () => {
  const { page } = await open.open('about:blank', { width: 320 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.resourceType() !== 'image') void request.continue();
  });
  await page.goto(open.address(guide), { waitUntil: 'domcontentloaded' });
  expect(await shownPictures(page)).toEqual([['logo.svg', '72px', '32px'], ...OTHERS]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the picture of the other theme is not fetched', async () => {
  const { page } = await open.open('about:blank');
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto(open.address(guide), { waitUntil: 'networkidle0' });
  expect(files.filter((file) => file.includes('logo'))).toEqual([urlsOf(site).file('logo.svg')]);
});
