import type { Page } from 'puppeteer-core';

/** A cell of a table. */
export interface PageCell {
  hasText: boolean;
  isInHead: boolean;
  colSpan: number;
}

export type PageRow = PageCell[];

/** The parts of an open document that a PDF needs and Chromium leaves out or changes, in the order of the document. */
export interface PageContents {
  headings: string[];
  /** The texts of links. */
  links: string[];
  tables: PageRow[][];
}

/** Reads headings, links and tables of an open document. */
export function readContents(page: Page): Promise<PageContents> {
  return page.evaluate(() => {
    const textsOf = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      );
    const tables = [...document.querySelectorAll<HTMLTableElement>('table:not([role="none"])')];
    return {
      headings: textsOf('h1, h2, h3'),
      links: textsOf('a[href]').filter((text) => text !== ''),
      tables: tables.map((table) =>
        [...table.rows].map((row) =>
          [...row.cells].map((cell) => ({
            hasText: cell.textContent.trim() !== '',
            isInHead: row.parentElement === table.tHead,
            colSpan: cell.colSpan,
          })),
        ),
      ),
    };
  });
}
