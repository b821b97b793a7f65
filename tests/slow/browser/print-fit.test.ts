import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { PAGE_MARGIN, PAPERS, PRINTED_PAPERS } from '#catalogue/publish/paper.ts';
import { setForPaper } from '../../../scripts/lib/print/set-document.ts';
import { useSite } from '../../setup/open-site.ts';
import { urlsOf } from '../../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const open = useSite(site);

/** Opens the page for a role's Career Track with print styles. */
async function openPrinted(role: string): Promise<Page> {
  const { page } = await open.open(urls.print(role));
  await page.emulateMediaType('print');
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Adds copies of an element after it until there are `count`. */
function repeat(page: Page, selector: string, count: number): Promise<void> {
  return page.$$eval(
    selector,
    (elements, times) => {
      for (const element of elements) {
        for (let copy = 1; copy < times; copy += 1) element.after(element.cloneNode(true));
      }
    },
    count,
  );
}

test.each(PRINTED_PAPERS)('on %s, a matrix of many levels is no wider than the page', async (paper) => {
  const page = await openPrinted('long-road');
  await repeat(page, '.overview :is(td, thead th):last-child', 20);
  const widthOnPaper = Math.ceil(((PAPERS[paper].width - 2 * PAGE_MARGIN.side) * 96) / 25.4);
  await page.setViewport({ width: widthOnPaper, height: 1000 });
  await setForPaper(page, paper);
  const { width, size } = await page.$eval('.overview', (overview) => ({
    width: overview.querySelector('table')?.getBoundingClientRect().width ?? 0,
    size: Number.parseFloat(getComputedStyle(overview).fontSize),
  }));
  expect(width).toBeGreaterThan(widthOnPaper / 2);
  expect(width).toBeLessThanOrEqual(widthOnPaper);
  expect(size).toBeGreaterThan(4);
});

test.each(PRINTED_PAPERS)('on %s, a matrix of many domains and levels fits on the cover', async (paper) => {
  const page = await openPrinted('long-road');
  await page.$eval('.cover-matrix', (figure) => figure.classList.add('many'));
  await repeat(page, '.cover-matrix tr:last-child', 40);
  const { width, height } = PAPERS[paper];
  const [across, down] = [width - 2 * PAGE_MARGIN.side, height - PAGE_MARGIN.top - PAGE_MARGIN.bottom];
  await page.setViewport({ width: Math.ceil((across * 96) / 25.4), height: 1000 });
  const cover = await page.$eval('.cover', (element) => ({
    height: element.scrollHeight,
    isWide: element.scrollWidth > element.clientWidth,
  }));
  expect(cover.isWide).toBe(false);
  expect(cover.height).toBeLessThanOrEqual(Math.floor((down * 96) / 25.4));
});
