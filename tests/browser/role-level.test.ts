import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { defaultLevel } from '#catalogue/levels/default-level.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const path = urls.role(role.id);
const first = required(role.levels[0]);
const open = useSite(site);

/** Returns the ids of the levels whose parts of the page are highlighted. */
const litIn = (page: Page) =>
  page.$$eval('[data-at][data-chosen]', (all) => [...new Set(all.map((one) => one.getAttribute('data-at')))]);
/** Returns the highlighted columns of the climb, from 0. */
const litColumns = (page: Page) =>
  page.$$eval('.climb tbody tr', (rows) => [
    ...new Set(
      rows.flatMap((row) =>
        [...row.querySelectorAll('td')].flatMap((cell, index) => ('chosen' in cell.dataset ? [index] : [])),
      ),
    ),
  ]);

describe('the level of the sticky line', () => {
  test('is highlighted everywhere when it changes, and is in the address', async () => {
    const { page, errors } = await open.visit(path);
    expect(await litIn(page)).toEqual([defaultLevel(role)?.id]);
    await page.click('.line .levels summary');
    await page.click(`[data-level-id="${first.id}"]`);
    expect(await litIn(page)).toEqual([first.id]);
    expect(await litColumns(page)).toEqual([0]);
    expect(page.url()).toBe(open.address(`${path}?level=${first.id}`));
    expect(await page.$eval('.line summary', ({ textContent }) => textContent.trim())).toBe(first.name);
    const compare = await page.$eval('role-actions [data-role]', (link) =>
      link instanceof HTMLAnchorElement ? link.href : '',
    );
    expect(compare).toBe(open.address(urls.compare({ role: role.id, level: first.id })));
    expect(errors).toEqual([]);
  });

  test('is the one in the address, and an unknown one shows a message', async () => {
    const { page } = await open.visit(`${path}?level=${first.id}`);
    expect(await litIn(page)).toEqual([first.id]);
    const { page: other } = await open.visit(`${path}?level=no-such-level`);
    await other.waitForSelector('.unknown:not([hidden])');
    expect(await litIn(other)).toEqual([defaultLevel(role)?.id]);
  });

  test('is the only one with its stack and focus shown on a phone', async () => {
    const { page } = await open.visit(`${path}?level=${first.id}`, { width: 360 });
    const shown = await page.$$eval('.level-lists > li', (lists) =>
      lists.filter((list) => list.checkVisibility()).map((list) => list.getAttribute('data-at')),
    );
    expect(new Set(shown)).toEqual(new Set([first.id]));
  });

  test('is a list of links without JavaScript, while a phone shows the stack of all levels', async () => {
    const { page } = await open.visit(path, { width: 360, hasScripts: false });
    const shown = await page.$$eval('#stack .level-lists > li', (lists) =>
      lists.filter((list) => list.checkVisibility()).map((list) => list.getAttribute('data-at')),
    );
    expect(shown).toEqual(role.levels.map(({ id }) => id));
    await page.click('.line .levels summary');
    const links = await page.$$eval('.line [data-level-id]', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(role.levels.map(({ id }) => urls.level(role.id, id)));
  });
});

const shapes = inject('shapesSite');
const openShapes = useSite(shapes);

test('a level whose former id is in the address is highlighted', async () => {
  const solo = required(builtCatalogue(shapes).roles.find(({ id }) => id === 'solo'));
  const renamed = required(solo.levels.find(({ formerIds }) => formerIds.length > 0));
  const { page } = await openShapes.visit(`${urlsOf(shapes).role(solo.id)}?level=${renamed.formerIds[0]}`);
  expect(await litIn(page)).toEqual([renamed.id]);
  expect(await page.$eval('.unknown', (line) => line.checkVisibility())).toBe(false);
});

test('a checkbox shows the climb as a table of words, also without JavaScript', async () => {
  const { page } = await open.visit(path, { hasScripts: false });
  const [words, bars] = ['.climb .words', '.climb svg'];
  const width = () => page.$eval(words, (one) => one.getBoundingClientRect().width);
  await page.click('.as-numbers');
  expect(await page.$eval(bars, (svg) => svg.checkVisibility())).toBe(false);
  expect(await width()).toBeGreaterThan(40);
});
