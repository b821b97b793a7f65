import type { Page } from 'puppeteer-core';
import { PAGE_MARGIN, PAPERS, type Paper } from '#catalogue/publish/paper.ts';

/** The page of each part of a document: the part's id to a page number from 1. */
export type PageNumbers = Record<string, number>;

const PIXELS_PER_MILLIMETER = 96 / 25.4;

/** From the size of running text down to what can still be read, in points. */
const OVERVIEW_SIZES = Array.from({ length: 23 }, (_, index) => 9.5 - index / 4);

/**
 * Sets an open document for a paper: lowers the size of the overview until it fits on one page, and returns on which
 * page each part is going to stand, as far as can be told before it is printed.
 */
export function setForPaper(page: Page, paper: Paper): Promise<PageNumbers> {
  const { width, height } = PAPERS[paper];
  return page.evaluate(fitAndForesee, {
    width: (width - 2 * PAGE_MARGIN.side) * PIXELS_PER_MILLIMETER,
    height: (height - PAGE_MARGIN.top - PAGE_MARGIN.bottom) * PIXELS_PER_MILLIMETER,
    sizes: OVERVIEW_SIZES,
  });
}

/** Writes page numbers into the places that the table of contents keeps for them. */
export async function writePageNumbers(page: Page, numbers: PageNumbers): Promise<void> {
  await page.evaluate((numberByAnchor) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      place.textContent = String(numberByAnchor[place.dataset['pageOf'] ?? ''] ?? '');
    }
  }, numbers);
}

/** The area of a page in pixels, and the sizes that an overview may have, in points, largest first. */
interface PageArea {
  width: number;
  height: number;
  sizes: readonly number[];
}

/**
 * Runs in the page. Every section begins on a new page: laid out in columns of a page's size, it breaks where it
 * will break on paper. The overview alone is as high as it is, so that it can be made to fit.
 */
function fitAndForesee({ width, height, sizes }: PageArea): PageNumbers {
  const sections = [...document.querySelectorAll<HTMLElement>('.document > section')];
  const overview = document.querySelector<HTMLElement>('.overview');
  // Rounded to whole pixels by browsers.
  const fits = (part: HTMLElement): boolean =>
    part.getBoundingClientRect().height <= height && part.scrollWidth <= Math.ceil(width);
  for (const section of sections) {
    section.style.inlineSize = `${String(width)}px`;
    if (section === overview) continue;
    section.style.blockSize = `${String(height)}px`;
    section.style.columns = `${String(width)}px`;
    section.style.columnGap = '0px';
    section.style.columnFill = 'auto';
  }
  for (const size of sizes) {
    overview?.style.setProperty('--overview-size', `${String(size)}pt`);
    if (!overview || fits(overview)) break;
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
    for (const name of ['inline-size', 'block-size', 'columns', 'column-gap', 'column-fill']) {
      style.removeProperty(name);
    }
  }
  return numbers;
}
