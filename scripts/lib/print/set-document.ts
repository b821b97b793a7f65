import type { Page } from 'puppeteer-core';
import { PAGE_MARGIN, PAPERS, type Paper } from '#catalogue/publish/paper.ts';

/** The page numbers, from 1, of a document's parts by id. */
export type PageNumbers = Record<string, number>;

const PIXELS_PER_MILLIMETER = 96 / 25.4;

/** Font sizes in points, from running text down to the smallest readable size. */
const OVERVIEW_SIZES = Array.from({ length: 23 }, (_, index) => 9.5 - index / 4);

/**
 * Prepares an open document for a paper size: reduces the font size of the overview until it fits on one page. Returns the
 * predicted page number of each part.
 */
export function setForPaper(page: Page, paper: Paper): Promise<PageNumbers> {
  const { width, height } = PAPERS[paper];
  return page.evaluate(fitAndForesee, {
    width: (width - 2 * PAGE_MARGIN.side) * PIXELS_PER_MILLIMETER,
    height: (height - PAGE_MARGIN.top - PAGE_MARGIN.bottom) * PIXELS_PER_MILLIMETER,
    sizes: OVERVIEW_SIZES,
  });
}

/** Writes page numbers into the table of contents. */
export async function writePageNumbers(page: Page, numbers: PageNumbers): Promise<void> {
  await page.evaluate((numberByAnchor) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      place.textContent = String(numberByAnchor[place.dataset['pageOf'] ?? ''] ?? '');
    }
  }, numbers);
}

/** The area of a page in pixels, and the font sizes for an overview in points, largest first. */
interface PageArea {
  width: number;
  height: number;
  sizes: readonly number[];
}

/**
 * Runs in the page. Lays out each section in columns of the size of a page, which break like the pages on paper. Only the
 * overview keeps its natural height, and must fit on one page.
 */
function fitAndForesee({ width, height, sizes }: PageArea): PageNumbers {
  const sections = [...document.querySelectorAll<HTMLElement>('.document > section')];
  const overview = document.querySelector<HTMLElement>('.overview');
  // Browsers round scrollWidth to whole pixels.
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
