import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRINTED_DOCUMENTS } from '#catalogue/publish/paper.ts';
import { asKept, writeHostileSite } from '../fixtures/hostile/hostile-site.ts';
import { SHOWN, type Payload } from '../fixtures/hostile/payloads.ts';
import { OpenSite } from './open-site.ts';
import { pageFaults } from './page-faults.ts';
import { brokenUaRules } from './pdf-ua/broken-rules.ts';
import { findPdfActions } from './pdf-actions.ts';
import { runScript } from './run-script.ts';
import { ReadSite, required } from './read-site.ts';
import { sampled } from './thorough.ts';

/** The widths at which pages are tested, in pixels; only the first unless tests are thorough, since less fits there. */
const WIDTHS = [360, 1280];

/** Builds a site from payloads, and tests that none of them runs, breaks a page or is lost. */
export function describeHostileSite(payloads: readonly Payload[]): void {
  const names = payloads.filter(({ inLine }) => inLine === SHOWN).map(({ text }) => asKept(text));
  const work = mkdtempSync(join(tmpdir(), 'rolebook-hostile-'));
  const built = { contentDir: join(work, 'content'), outDir: join(work, 'site'), basePath: '/somewhere/' };
  const open = new OpenSite(built);
  let site: ReadSite;

  beforeAll(async () => {
    writeHostileSite(built.contentDir, payloads);
    const { code, stderr } = await runScript('build', [], {
      CONTENT_DIR: built.contentDir,
      PUBLIC_DIR: join(built.contentDir, 'public'),
      OUT_DIR: built.outDir,
      BASE_PATH: built.basePath,
    });
    if (code !== 0) throw new Error(`the hostile site could not be built: ${stderr}`);
    site = new ReadSite('the hostile site', built);
    await open.start();
  }, 600_000);

  afterAll(async () => {
    await open.end();
    rmSync(work, { recursive: true, force: true });
  });

  describe('each page', () => {
    test.each(pageFaults)('%s', (_, faultsOf) => {
      const faults = [...site.pages, ...site.redirects].flatMap((page) =>
        faultsOf(page).map((fault) => `${page.path}: ${fault}`),
      );
      expect(faults).toEqual([]);
    });

    test('has valid JSON as its linked data', () => {
      const data = site.pages.flatMap(({ document }) => [
        ...document.querySelectorAll('script[type="application/ld+json"]'),
      ]);
      expect(data.length).toBeGreaterThan(payloads.length);
      for (const { textContent } of data) expect(() => JSON.parse(textContent) as unknown).not.toThrow();
    });
  });

  test('every accepted payload is shown unchanged as the name of its skill', () => {
    const shown = site.catalogue.skills.map(({ id }) =>
      site.page(site.urls.skill(id)).document.querySelector('h1'),
    );
    // Browsers show white space of any length as one space.
    const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(shown.map((heading) => inOneLine(heading?.textContent ?? ''))).toEqual(
      expect.arrayContaining(names.map(inOneLine)),
    );
  });

  test('the data hold every name unchanged', () => {
    const files = [...site.files].filter((file) => file.endsWith('.json') && file.startsWith('data/'));
    const skills = files
      .map((file) => JSON.parse(site.read(file)) as { name?: string })
      .map(({ name }) => name);
    expect(skills).toEqual(expect.arrayContaining(names));
  });

  test('no cell of a CSV is a formula, and none breaks its row', () => {
    const cells = parse(site.read('data/v1/catalogue.csv'));
    expect(cells.length).toBeGreaterThan(names.length);
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  test('every file has a safe path inside the site', () => {
    const strange = [...site.files].filter(
      (file) => !/^(?:[\w-]+\/)*[\w.-]+$/.test(file) || file.includes('..'),
    );
    expect(strange).toEqual([]);
  });

  describe.each(PRINTED_DOCUMENTS)('the PDF "%s" of each role', (document) => {
    const files = (): string[] =>
      site.catalogue.roles.map(({ id }) =>
        join(site.outDir, required(site.fileAt(site.urls.careerTrack(id, document)))),
      );

    test('has no actions, and links only to the web and to mail', async () => {
      expect((await Promise.all(files().map(findPdfActions))).flat()).toEqual([]);
    });

    test('breaks no rule of PDF/UA-1, unless it lacks a character', async () => {
      const broken = files().map((file) => brokenUaRules(readFileSync(file)));
      expect((await Promise.all(broken)).flat()).toEqual([]);
    });
  });

  test.each(sampled(WIDTHS, (_, index) => index === 0))(
    'no page runs a payload, asks another host or overflows, %d pixels wide',
    { timeout: 600_000 },
    async (width) => {
      const { page, faults } = await watchedPage(open, width);
      for (const { path } of site.pages.filter((one) => !site.urls.isPrint(one.path))) {
        await page.goto(open.address(path), { waitUntil: 'load' });
        if (await overflows(page)) faults.push('it is wider than its window');
        expect(faults, path).toEqual([]);
      }
    },
  );

  test('no opened cell and no search runs a payload', { timeout: 300_000 }, async () => {
    const { page, faults } = await watchedPage(open, 1280);
    for (const { id } of site.catalogue.roles) {
      await page.goto(open.address(site.urls.role(id)), { waitUntil: 'load' });
      await page.$$eval('td button', (tiles) => tiles.forEach((tile) => (tile as HTMLElement).click()));
      expect(faults, id).toEqual([]);
    }
    for (const { name, text } of payloads) {
      const address = open.address(site.urls.searchFor(text.slice(0, 1000)));
      await page.goto(address, { waitUntil: 'load' });
      await untilSearched(page);
      expect(faults, name).toEqual([]);
    }
  });

  test('the feeds and the sitemap are valid XML', async () => {
    const { page } = await watchedPage(open, 1280);
    const files = [...site.files].filter((file) => file.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(site.catalogue.skills.length);
    await page.goto(open.address(site.urls.home));
    const broken = await page.evaluate(
      (texts) =>
        texts.filter(({ text }) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
        ),
      files.map((file) => ({ file, text: site.read(file) })),
    );
    expect(broken.map(({ file }) => file)).toEqual([]);
  });
}

/** Opens a page that notes what payloads do: call `ran()`, open a dialog, raise an error, ask another host. */
async function watchedPage(open: OpenSite, width: number): Promise<{ page: Page; faults: string[] }> {
  const { page, errors } = await open.open(`${open.site.basePath}404.html`, { width });
  await page.exposeFunction('ran', () => errors.push('it ran'));
  page.on('dialog', (dialog) => {
    errors.push(`it opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, faults: errors };
}

/** Waits until a search has announced the number of its results and shows the first of them. */
async function untilSearched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.querySelector('search-results [role="status"]')?.textContent ?? '';
    const found = Number.parseInt(said, 10) || 0;
    return said !== '' && document.querySelectorAll('.results > li').length === Math.min(found, 10);
  });
}

function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
