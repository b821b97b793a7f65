import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { buildPreview } from '../../../scripts/lib/diff/preview-file.ts';
import { editedContent } from '../../fixtures/content-edits.ts';
import { smallCatalogue, smallContent } from '../../fixtures/small-catalogue.ts';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';
import { axeViolations } from '../../setup/axe.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Writes a preview of many kinds of changes, and returns its file. */
function previewFile(): string {
  const edits = [
    'the text of a cell',
    'a new role',
    'a removed skill',
    'a descriptor',
    'the stack of a level',
  ];
  const catalogues = { before: smallCatalogue(), after: smallCatalogue(editedContent(edits)) };
  const diff = diffCatalogues(catalogues.before, catalogues.after);
  const html = buildPreview({ diff, catalogues, before: { revision: 'main' }, after: {} });
  return join(temporaryDir({ 'preview.html': html }), 'preview.html');
}

test.each([
  { width: 360, theme: 'light' },
  { width: 1280, theme: 'dark' },
])('a page of changes opens from disk, $width pixels wide and $theme', async ({ width, theme }) => {
  const address = pathToFileURL(previewFile()).href;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const [errors, requests]: string[][] = [[], []];
    page.on('console', (message) => errors?.push(message.text()));
    page.on('request', (request) => requests?.push(request.url()));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(address);
    const look = await page.evaluate(() => {
      const [before, after] = [...document.querySelectorAll('.sides')]
        .map((sides) => [...sides.children].map((side) => side.getBoundingClientRect().left))
        .find((sides) => sides.length === 2) ?? [0, 0];
      return {
        background: getComputedStyle(document.body).backgroundColor,
        isBeside: before !== after,
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(look).toEqual({
      // The colors of the site: nearly white and nearly black.
      background: theme === 'light' ? 'oklch(0.978 0.008 85)' : 'oklch(0.19 0.012 260)',
      isBeside: width > 1000,
      overflow: 0,
    });
    expect(await axeViolations(page)).toEqual([]);
    expect({ errors, requests }).toEqual({ errors: [], requests: [address] });
  } finally {
    await context.close();
  }
});

test('a preview has the colors of the changed site', () => {
  const accent = '#1b4f9c';
  const catalogues = {
    before: smallCatalogue(),
    after: smallCatalogue({ site: { ...smallContent.site, brand: { accent } } }),
  };
  const diff = diffCatalogues(catalogues.before, catalogues.after);
  const html = buildPreview({ diff, catalogues, before: { revision: 'main' }, after: {} });
  expect(html).toContain(`--color-accent:light-dark(${accent}, #81b8ff)`);
});
