import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { CONTRAST_PAIRS } from '#catalogue/brand/contrast-pairs.ts';
import { axeViolations } from '../../setup/axe.ts';
import { contrastsOf } from '../../setup/contrasts.ts';
import { useSite } from '../../setup/open-site.ts';
import { urlsOf } from '../../setup/read-site.ts';

const site = inject('brandedSite');
const urls = urlsOf(site);
const open = useSite(site);
const THEMES = ['light', 'dark'] as const;

/** Returns the paths of the files that a page requests while it loads. */
async function filesOf(path: string): Promise<string[]> {
  const { page } = await open.open('about:blank');
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto(open.address(path), { waitUntil: 'networkidle0' });
  return files;
}

/** Returns the file and the size of the visible logo in the header. */
function shownLogo(page: Page): Promise<unknown> {
  return page.$$eval('header .logo', (logos) =>
    logos
      .filter((logo) => logo.checkVisibility())
      .map((logo) => [
        (logo as HTMLImageElement).src.replace(/^.*\/|\?.*$/g, ''),
        logo.clientWidth,
        logo.clientHeight,
      ]),
  );
}

describe('the colors', () => {
  test.each(THEMES)('come from the accent and are readable in the theme "%s"', async (theme) => {
    const { page, errors } = await open.visit(urls.role('boatbuilder'), { theme });
    const accent = await page.$eval('.inner a', (link) =>
      getComputedStyle(link).getPropertyValue('--color-accent'),
    );
    expect(accent).toBe('light-dark(#067b58, #6ecda6)');
    const pairs = CONTRAST_PAIRS.map(({ color, on, least }) => ({
      color: `--${color}`,
      on: `--${on}`,
      least,
    }));
    const measured = await contrastsOf(page, '', pairs);
    expect(measured.filter(({ contrast, least }) => contrast < least)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('are also those of the browser bars', async () => {
    const { page } = await open.visit(urls.home);
    const bars = await page.$$eval('meta[name="theme-color"]', (metas) =>
      metas.map(({ content }) => content),
    );
    expect(bars).toEqual(['#fefdfa', '#19201d']);
  });

  test('are printed on a white page', async () => {
    const { page, errors } = await open.visit(urls.print('boatbuilder'));
    await page.emulateMediaType('print');
    const look = await page.evaluate(() => ({
      page: getComputedStyle(document.body).backgroundColor,
      tone: getComputedStyle(document.querySelector('.cover-matrix .tone-7.full') ?? document.body).fill,
      font: getComputedStyle(document.body).fontFamily.split(',')[0],
      logos: [...document.querySelectorAll('.cover img')].map((logo) => logo.className),
    }));
    expect(look).toEqual({
      page: 'rgb(255, 255, 255)',
      tone: 'rgb(0, 73, 45)',
      font: '"Print Sans"',
      logos: ['logo light'],
    });
    expect(errors).toEqual([]);
  });

  test('of a family have its hue', async () => {
    const { page } = await open.visit(urls.role('boatbuilder'));
    expect(await page.$eval('main', (main) => getComputedStyle(main).getPropertyValue('--hue'))).toBe(
      '25deg',
    );
  });
});

describe('the logo', () => {
  test.each([
    ['light', 'logo.svg', true],
    ['dark', 'logo-dark.svg', true],
    ['dark', 'logo-dark.svg', false],
  ] as const)('in a system with the theme "%s" is %s; with scripts: %s', async (theme, file, hasScripts) => {
    const { page } = await open.open(urls.home, { theme, hasScripts });
    expect(await shownLogo(page)).toEqual([[file, 72, 32]]);
  });

  test('follows the theme that a reader chooses', async () => {
    const { page } = await open.open(urls.home, { theme: 'dark' });
    await page.click('theme-switch button');
    expect(await shownLogo(page)).toEqual([['logo.svg', 72, 32]]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.click('theme-switch button');
    expect(await shownLogo(page)).toEqual([['logo-dark.svg', 72, 32]]);
  });

  test('has its space before it loads, and no label', async () => {
    const { page } = await open.open('about:blank');
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (request.url().includes('logo') ? request.abort() : request.continue()),
    );
    await page.goto(open.address(urls.home));
    expect(await shownLogo(page)).toEqual([['logo.svg', 72, 32]]);
    expect(await page.$eval('header .name', (link) => link.textContent.trim())).toBe('Harbor Works');
  });

  test('of the other theme is not fetched', async () => {
    const files = await filesOf(urls.home);
    expect(files.filter((file) => file.includes('logo'))).toEqual([urls.file('logo.svg')]);
  });
});

test("the icons, also of an installed copy, are the owner's", async () => {
  const { page } = await open.visit(urls.home);
  const icons = await page.$$eval('link[rel~="icon"], link[rel="apple-touch-icon"]', (links) =>
    links.map((link) => [link.rel, new URL(link.href).pathname, link.type]),
  );
  expect(icons).toEqual([['icon', urls.file('icon.svg'), 'image/svg+xml']]);
  const manifest = await page.evaluate(
    async (path) => (await fetch(path)).json() as Promise<unknown>,
    urls.manifest,
  );
  expect(manifest).toMatchObject({
    icons: [{ src: expect.stringContaining(urls.file('icon.svg')), type: 'image/svg+xml', sizes: 'any' }],
  });
});

test("the font is the owner's, preloaded, and the only one that is fetched", async () => {
  const files = (await filesOf(urls.role('boatbuilder'))).filter((file) => file.endsWith('.woff2'));
  expect(files.toSorted()).toEqual(['fonts/inter-400.woff2', 'fonts/inter-700.woff2'].map(urls.file));
  const { page } = await open.visit(urls.role('boatbuilder'));
  const look = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      first: getComputedStyle(document.body).fontFamily.split(',')[0],
      loaded: [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight }) => `${family} ${weight}`),
      preloaded: document
        .querySelector<HTMLLinkElement>('link[rel="preload"]')
        ?.href.replace(/^.*\/|\?.*$/g, ''),
    };
  });
  expect(look).toEqual({
    first: '"Harbor Sans"',
    loaded: ['Harbor Sans 400', 'Harbor Sans 700'],
    preloaded: 'inter-400.woff2',
  });
});
