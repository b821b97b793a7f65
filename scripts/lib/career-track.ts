import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { Catalogue, Role, Version } from '#catalogue/catalogue.ts';
import { createUrls } from '#catalogue/urls.ts';
import { formatDay } from '#catalogue/words.ts';
import { escapeHtml } from './escape-html.ts';
import { packPdf } from './pack-pdf.ts';

/** How long a page may take, in milliseconds. */
const TIME_LIMIT = 60_000;

interface CareerTrackSite {
  catalogue: Catalogue;
  version: Version | undefined;
  /** The address of a server that serves the pages, with its base path. */
  address: string;
  /** The directory that the PDFs are written into. */
  outDir: string;
}

/** Prints the Career Track PDF of each role from its print page. Returns how many were made. */
export async function printCareerTracks(browser: Browser, site: CareerTrackSite): Promise<number> {
  const page = await browser.newPage();
  page.setDefaultTimeout(TIME_LIMIT);
  try {
    for (const role of site.catalogue.roles) await printRole(page, role, site);
  } finally {
    await page.close();
  }
  return site.catalogue.roles.length;
}

async function printRole(
  page: Page,
  role: Role,
  { catalogue, version, address, outDir }: CareerTrackSite,
): Promise<void> {
  const urls = createUrls('/');
  await page.goto(new URL(`.${urls.print(role.id)}`, address).href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const printed = await page.pdf({
    format: 'A4',
    margin: { top: '16mm', bottom: '18mm', left: '16mm', right: '16mm' },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(role, catalogue, version),
    outline: true,
    tagged: true,
    timeout: TIME_LIMIT,
  });
  const packed = await packPdf(printed, {
    title: `${role.name}: Career Track`,
    author: catalogue.site.name,
    subject: role.tagline ?? `What is expected of ${role.name} at every level`,
    language: 'en',
  });
  const file = join(outDir, `.${urls.careerTrack(role.id)}`);
  writeFileSync(`${file}.part`, packed);
  renameSync(`${file}.part`, file);
}

function footer(role: Role, { site }: Catalogue, version: Version | undefined): string {
  const state = version ? `version ${version.commit.slice(0, 7)}, ${formatDay(version.day)}` : '';
  const style =
    "box-sizing:border-box;width:100%;padding:0 16mm;display:flex;justify-content:space-between;font:8pt 'Source Sans 3 Variable',sans-serif;color:#333";
  return (
    `<div style="${style}"><span>${escapeHtml(`${site.name} · ${role.name}`)}</span><span>${escapeHtml(state)}</span>` +
    '<span>page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>'
  );
}
