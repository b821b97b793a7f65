import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer-core';
import type { Paper } from '#catalogue/publish/paper.ts';
import { findPages, packPdf } from './pack-pdf.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import { readContents } from './read-contents.ts';
import { setForPaper, writePageNumbers, type PageNumbers } from './set-document.ts';

/** Puppeteer's names of paper sizes. */
export const PAPER_FORMATS = { a4: 'A4', letter: 'Letter' } as const satisfies Record<Paper, string>;

/** Opens a document for printing, unless the page shows it already. */
export async function openDocument(page: Page, address: string): Promise<void> {
  await page.emulateMediaType('print');
  if (page.url() !== address) await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
}

/** Prints the open document as a tagged PDF with bookmarks, page numbers and metadata. */
export async function printDocument(page: Page, paper: Paper, metadata: PdfMetadata): Promise<Uint8Array> {
  const foreseen = await setForPaper(page, paper);
  await writePageNumbers(page, foreseen);
  let printed = await printPages(page, paper);
  const found = Object.fromEntries(findPages(printed));
  if (!agree(foreseen, found)) {
    await writePageNumbers(page, found);
    printed = await printPages(page, paper);
  }
  return packPdf(printed, metadata, await readContents(page));
}

async function printPages(page: Page, paper: Paper): Promise<PDFDocument> {
  const bytes = await page.pdf({
    format: PAPER_FORMATS[paper],
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** Returns whether every part is on its predicted page. */
function agree(foreseen: PageNumbers, found: PageNumbers): boolean {
  return Object.entries(found).every(([anchor, page]) => foreseen[anchor] === page);
}
