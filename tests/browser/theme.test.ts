import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { useSite } from '../setup/open-site.ts';
import { refuseStorage } from '../setup/refuse-storage.ts';
import { urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const open = useSite(site);

const isDark = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('there is no canvas');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) < 128;
  });

test.each([
  ['light', false],
  ['dark', true],
] as const)('follows a system theme that is %s', async (theme, expected) => {
  const { page } = await open.visit(urls.home, { theme });
  expect(await isDark(page)).toBe(expected);
});

test('is chosen with the switch, and set on the next page before it is painted', async () => {
  const { page } = await open.open(urls.home, { theme: 'light' });
  const label = () => page.$eval('theme-switch button', (button) => button.getAttribute('aria-label'));
  await page.click('theme-switch button');
  expect([await label(), await isDark(page)]).toEqual(['Theme: Light', false]);
  await page.click('theme-switch button');
  expect([await label(), await isDark(page)]).toEqual(['Theme: Dark', true]);
  await page.evaluateOnNewDocument(() => {
    // The browser paints nothing before the body begins.
    new MutationObserver((_records, observer) => {
      if (document.querySelector('body') === null) return;
      document.documentElement.dataset['atFirst'] = document.documentElement.dataset['theme'] ?? '';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(open.address(urls.roles));
  expect(await page.$eval('html', (html) => html.dataset['atFirst'])).toBe('dark');
  expect(await isDark(page)).toBe(true);
  await page.click('theme-switch button');
  expect([await label(), await isDark(page)]).toEqual(['Theme: Auto (system)', false]);
});

test('can be chosen for a page if storage is refused', async () => {
  const { page, errors } = await open.open(urls.home);
  await refuseStorage(page);
  await page.reload();
  await page.click('theme-switch button');
  await page.click('theme-switch button');
  expect(await isDark(page)).toBe(true);
  expect(errors).toEqual([]);
});
