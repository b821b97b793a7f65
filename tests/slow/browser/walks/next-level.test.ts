import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { stepSections } from '#catalogue/levels/step-sections.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { temporaryDir } from '../../../fixtures/temporary-dir.ts';
import { comparable, comparableBlocks } from '../../../setup/comparable-text.ts';
import { follow } from '../../../setup/follow.ts';
import { useSite } from '../../../setup/open-site.ts';
import { readPdf } from '../../../setup/read-pdf.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = largestRoleOf(catalogue);
const level = required(role.levels[2]);
const path = urls.level(role.id, level.id);
const sections = stepSections(role, level, catalogue.scale);
const newlyMandatory = required(sections.find(({ id }) => id === 'newly-mandatory'));
const names = newlyMandatory.domains.flatMap(({ changes }) => changes.map(({ row }) => rowName(row)));
/** The number of texts shown before a reader opens or closes any. */
const shownAtFirst = sections
  .filter(({ id, isOpen }) => isOpen || id === 'deeper')
  .reduce((sum, { count }) => sum + count, 0);
const open = useSite(site);

/** Counts the visible texts of the level. */
const textsShown = (page: Page) =>
  page.$$eval('.here .text', (texts) => texts.filter((text) => text.checkVisibility()).length);

describe.each([
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('the way to the next level on %s', (_, size) => {
  test('is one click from the role, and lists what becomes mandatory within two screens', async () => {
    const { page } = await open.visit(urls.role(role.id), size);
    await follow(page, () =>
      page.$eval(`main th a[href="${path}"]`, (link) => (link as HTMLElement).click()),
    );
    await page.evaluate(() => scrollBy(0, innerHeight));
    const seen = await page.$$eval('.names a, .change .here .text', (parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().bottom <= innerHeight)
        .map((part) => part.textContent),
    );
    expect(seen.slice(0, names.length)).toEqual(names);
    const first = required(newlyMandatory.domains[0]?.changes[0]?.after);
    expect(seen.map((text) => comparable(text))).toContain(comparable(barOf(first) ?? ''));
  });

  test('shows mandatory and deeper requirements, and closes and opens the other parts with a click', async () => {
    const { page, errors } = await open.visit(path, size);
    expect(await textsShown(page)).toBe(shownAtFirst);
    const label = () => page.$eval('[data-open-all]', ({ textContent }) => textContent);
    if ((await label()) === 'Open all') await page.click('[data-open-all]');
    await page.waitForFunction(() => document.querySelector('[data-open-all]')?.textContent === 'Close all');
    expect(await textsShown(page)).toBe(requirementsAt(role, level).length);
    expect(await page.$$eval('.below .text', (texts) => texts.every((text) => text.checkVisibility()))).toBe(
      true,
    );
    await page.click('[data-open-all]');
    await page.waitForFunction(() => document.querySelector('[data-open-all]')?.textContent === 'Open all');
    expect(await textsShown(page)).toBe(names.length);
    expect(errors).toEqual([]);
  });

  test('prints with one click', async () => {
    const { page } = await open.visit(path, size);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    const buttons = await page.$$('[data-print]');
    const visible = await Promise.all(buttons.map((button) => button.isVisible()));
    expect(visible.filter(Boolean)).toHaveLength(1);
    await buttons[visible.indexOf(true)]?.click();
    expect(await page.$('[data-printed]')).not.toBeNull();
  });
});

test('a link to a skill opens the fold that holds its text', async () => {
  const folded = required(sections.find(({ isOpen }) => !isOpen)?.domains[0]?.changes[0]);
  const { page } = await open.visit(path);
  await page.$$eval('.fold', (folds) => folds.forEach((fold) => fold.removeAttribute('open')));
  await page.$eval(`.asked a[href="#row:${folded.row.skill.id}"]`, (link) => (link as HTMLElement).click());
  await page.waitForFunction(() => document.querySelector(':target .here .text')?.checkVisibility());
  const { top } = await page.$eval(':target', (target) => target.getBoundingClientRect().toJSON() as DOMRect);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(450);
});

test.each(['A4', 'Letter'] as const)('every text is printed on %s, even without scripts', async (format) => {
  const { page } = await open.visit(path, { hasScripts: false });
  const file = join(temporaryDir(), 'step.pdf');
  await page.pdf({ path: file, format });
  const { pages } = await readPdf(file);
  const printed = comparable(pages.map(({ text }) => text).join(' ')).replaceAll(' ', '');
  const texts = requirementsAt(role, level).flatMap((requirement) => comparableBlocks(barOf(requirement)));
  expect(texts.filter((text) => !printed.includes(text.replaceAll(' ', '')))).toEqual([]);
  expect(printed).toContain('Evidence');
  expect(printed).toContain('NameDate');
});

test('without scripts, folds still open, and controls that need scripts are hidden', async () => {
  const { page } = await open.visit(path, { hasScripts: false });
  await page.click('.fold > summary');
  expect(await textsShown(page)).not.toBe(shownAtFirst);
  const isShown = await page.$$eval('step-controls button', (buttons) =>
    buttons.map((button) => button.checkVisibility()),
  );
  expect(new Set(isShown)).toEqual(new Set([false]));
  const links = await page.$$eval('a[href$="index.md"]', (all) => all.map((link) => link.checkVisibility()));
  expect(links.filter(Boolean)).toHaveLength(1);
});
