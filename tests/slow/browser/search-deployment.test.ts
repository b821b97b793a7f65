import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, inject, test } from 'vitest';
import { copyWithIndex, replaceIndex } from '../../setup/indexed-site.ts';
import { OpenSite } from '../../setup/open-site.ts';
import { urlsOf } from '../../setup/read-site.ts';
import { projectRoot } from '../../setup/run-script.ts';

const small = inject('smallSite');
const urls = urlsOf(small);
const former = small.contentDir;
const later = join(projectRoot, 'tests/fixtures/search');
let dir: string;
let open: OpenSite;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'rolebook-deployment-'));
  open = new OpenSite(await copyWithIndex(small, dir, former));
  await open.start();
});

afterEach(async () => {
  await open.closePages();
  await open.end();
  rmSync(dir, { recursive: true });
});

const statusIs = (page: Page, pattern: string) =>
  page.waitForFunction(
    (expected) =>
      new RegExp(expected).test(document.querySelector('search-results [role="status"]')?.textContent ?? ''),
    {},
    pattern,
  );

/** Types another query, and waits until its result is announced. */
async function searchNext(page: Page, query: string): Promise<void> {
  await page.$eval('search-results input', (input) => {
    input.value = '';
  });
  await page.$eval('search-results [role="status"]', (status) => (status.textContent = ''));
  await page.type('search-results input', query);
}

async function publishAnew(): Promise<void> {
  await replaceIndex({ ...small, outDir: dir }, later);
}

/** Removes the files in a folder of the index, as in an unfinished deployment. */
function removeParts(folder: string): void {
  for (const file of readdirSync(join(dir, 'pagefind', folder))) rmSync(join(dir, 'pagefind', folder, file));
}

test('a tab with results finds the content of a new deployment', async () => {
  const { page } = await open.open(urls.searchFor('joinery'));
  // All results are shown, so no file of the former index is still loading.
  await page.waitForFunction(() => {
    const count = Number.parseInt(document.querySelector('[role="status"]')?.textContent ?? '', 10);
    return count > 0 && document.querySelectorAll('.results > li').length === count;
  });
  await publishAnew();
  await searchNext(page, 'dotnet');
  await page.waitForSelector(`.results h2 a[href="${urls.skill('dotnet')}"]`);
});

test('a tab without results finds the content of a new deployment', async () => {
  const { page } = await open.open(urls.search);
  await page.type('search-results input', 'zzz');
  await statusIs(page, 'Nothing');
  await publishAnew();
  await searchNext(page, '.net');
  await page.waitForSelector(`.results h2 a[href="${urls.skill('dotnet')}"]`);
});

test.each(['index', 'fragment'])('an index without its folder %s gives a message', async (folder) => {
  const { page } = await open.open(urls.search);
  removeParts(folder);
  await page.type('search-results input', 'joinery');
  await statusIs(page, 'could not be loaded');
});

test('the next search loads an index that is complete again', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'rolebook-kept-'));
  cpSync(join(dir, 'pagefind'), kept, { recursive: true });
  const { page } = await open.open(urls.search);
  removeParts('index');
  await page.type('search-results input', 'joinery');
  await statusIs(page, 'could not be loaded');
  cpSync(kept, join(dir, 'pagefind'), { recursive: true });
  rmSync(kept, { recursive: true });
  await searchNext(page, 'joinery');
  await statusIs(page, '^[1-9]');
});
