import type { Page } from 'puppeteer';
import { PAGE_MARGIN, PAPERS, type Paper } from '#catalogue/paper.ts';

/** The page of each part of a document: the part's id to a page number from 1. */
export type PageNumbers = Record<string, number>;

const PIXELS_PER_MILLIMETER = 96 / 25.4;

/**
 * Sets an open document for a paper: lowers the size of the overview until it fits on one page, and returns on which
 * page each part is going to stand, as far as can be told before it is printed.
 */
export async function setForPaper(page: Page, paper: Paper): Promise<PageNumbers> {
  const { width, height } = PAPERS[paper];
  const area = {
    width: (width - 2 * PAGE_MARGIN.side) * PIXELS_PER_MILLIMETER,
    height: (height - PAGE_MARGIN.top - PAGE_MARGIN.bottom) * PIXELS_PER_MILLIMETER,
  };
  await page.evaluate(fitOverview, area);
  return page.evaluate(foreseePages, area);
}

/** Writes page numbers into the places that the table of contents keeps for them. */
export async function writePageNumbers(page: Page, numbers: PageNumbers): Promise<void> {
  await page.evaluate((numberByAnchor) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      place.textContent = String(numberByAnchor[place.dataset['pageOf'] ?? ''] ?? '');
    }
  }, numbers);
}

/** Runs in the page. Sizes are in pixels. */
function fitOverview({ width, height }: { width: number; height: number }): void {
  const [largest, smallest, step] = [9.5, 4, 0.25];
  const overview = document.querySelector<HTMLElement>('.overview');
  if (!overview) return;
  overview.style.inlineSize = `${String(width)}px`;
  for (let size = largest; size >= smallest; size -= step) {
    overview.style.setProperty('--overview-size', `${String(size)}pt`);
    if (overview.getBoundingClientRect().height <= height) break;
  }
  overview.style.inlineSize = '';
}

/**
 * Runs in the page. Every section begins on a new page: laid out in columns of a page's size, it breaks where it
 * will break on paper.
 */
function foreseePages({ width, height }: { width: number; height: number }): PageNumbers {
  const sections = [...document.querySelectorAll<HTMLElement>('.document > section')];
  for (const { style } of sections) {
    style.inlineSize = `${String(width)}px`;
    style.blockSize = `${String(height)}px`;
    style.columns = `${String(width)}px`;
    style.columnGap = '0px';
    style.columnFill = 'auto';
  }
  const numbers: PageNumbers = {};
  let first = 1;
  for (const section of sections) {
    const start = section.getBoundingClientRect().left;
    for (const part of [section, ...section.querySelectorAll('[id]')]) {
      const column = Math.round((part.getBoundingClientRect().left - start) / width - 0.25);
      if (part.id !== '') numbers[part.id] = first + Math.max(column, 0);
    }
    first += Math.max(Math.round(section.scrollWidth / width), 1);
  }
  for (const { style } of sections) {
    for (const name of ['inline-size', 'block-size', 'columns', 'column-gap', 'column-fill'])
      style.removeProperty(name);
  }
  return numbers;
}
