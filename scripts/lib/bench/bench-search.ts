import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { HTTPResponse, Page } from 'puppeteer-core';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { SearchRecord } from '#catalogue/publish/search/search-record.ts';
import { searchRecords } from '#catalogue/publish/search/search-records.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import { buildSearchIndex } from '../search/search-index.ts';
import { medianOf } from './median.ts';
import { withPage } from './with-page.ts';

/** The query that loads the index, and those that follow. */
const QUERIES = { first: 'kubernetes', next: ['drift', 'feature store', 'incident', 'prompt', 'cost'] };

/** The cost of building a search index, and of searching it. */
export interface SearchFigures {
  records: number;
  /** The time to build the index, in seconds. */
  seconds: number;
  /** The size of all its files, in megabytes. */
  size: number;
  /** The download of the first search with a cold cache, in kilobytes, compressed. */
  first: number;
  /** The median time from a query to its first result on screen, with the index loaded, in milliseconds. */
  shown?: number;
  /** The same time, to the last result of the first screenful. */
  complete?: number;
}

/** Measures the search index of a built site and searches in it, then a MiniSearch index of the same records. */
export async function benchSearch(
  catalogue: Catalogue,
  contentDir: string,
  siteDir: string,
): Promise<{ pagefind: SearchFigures; miniSearch: SearchFigures }> {
  const urls = createUrls('/');
  const start = performance.now();
  const records = await buildSearchIndex(catalogue, urls, contentDir, siteDir);
  const seconds = (performance.now() - start) / 1000;
  const size = sizeOf(join(siteDir, 'pagefind')) / 1e6;
  const pagefind = { records, seconds, size, ...(await searchSite(siteDir, urls.searchFor(QUERIES.first))) };
  return {
    pagefind,
    miniSearch: benchMiniSearch(searchRecords(catalogue, readGuideTexts(contentDir), urls)),
  };
}

function benchMiniSearch(records: readonly SearchRecord[]): SearchFigures {
  const start = performance.now();
  const index = new MiniSearch({ fields: ['names', 'text'], storeFields: ['title', 'kind', 'note', 'text'] });
  index.addAll(
    records.map(({ names, parts, url, title, kind, note }) => ({
      id: url,
      title,
      kind,
      note,
      names: names.join(' '),
      text: parts.map(({ text }) => text).join('\n'),
    })),
  );
  const whole = JSON.stringify(index);
  const seconds = (performance.now() - start) / 1000;
  return { records: records.length, seconds, size: whole.length / 1e6, first: gzipSync(whole).length / 1e3 };
}

function searchSite(
  siteDir: string,
  path: string,
): Promise<Required<Pick<SearchFigures, 'first' | 'shown' | 'complete'>>> {
  return withPage(siteDir, async (page, addressOf) => {
    const bytes: Promise<number>[] = [];
    const weigh = (response: HTTPResponse): void => {
      if (response.url().includes('/pagefind/'))
        bytes.push(response.buffer().then((body) => gzipSync(body).length));
    };
    page.on('response', weigh);
    await page.goto(addressOf(path));
    await page.waitForFunction(isComplete);
    page.off('response', weigh);
    const first = (await Promise.all(bytes)).reduce((sum, size) => sum + size, 0) / 1e3;
    const times: SearchTimes[] = [];
    for (const query of QUERIES.next) times.push(await timesOf(page, query));
    return {
      first,
      shown: medianOf(times.map(({ shown }) => shown)),
      complete: medianOf(times.map(({ complete }) => complete)),
    };
  });
}

interface SearchTimes {
  shown: number;
  complete: number;
}

/** Runs in the page and returns whether all results of the first screenful are shown. */
function isComplete(): boolean {
  const count = Number.parseInt(document.querySelector('[role="status"]')?.textContent ?? '', 10);
  return count > 0 && document.querySelectorAll('.results > li').length === Math.min(count, 10);
}

/** Measures the times from a query to the frames that show its first result and its first ten. */
async function timesOf(page: Page, query: string): Promise<SearchTimes> {
  const start = await page.evaluate((words) => {
    const list = document.querySelector('.results');
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!list || !input) throw new Error('this is not the search page');
    performance.clearMeasures();
    const begin = performance.now();
    new MutationObserver((_, observer) => {
      if (list.children.length === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.measure('shown', { start: begin, end: performance.now() }));
    }).observe(list, { childList: true });
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return begin;
  }, query);
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
  await page.waitForFunction(isComplete, { polling: 'raf' });
  return page.evaluate(
    (begin) => ({
      shown: performance.getEntriesByName('shown')[0]?.duration ?? 0,
      complete: performance.now() - begin,
    }),
    start,
  );
}

function sizeOf(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
