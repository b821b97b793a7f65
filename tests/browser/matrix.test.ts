import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const path = urls.role(role.id);
const requirement = middleRequirement(role);
const anchor = anchorOf(requirement);
const open = useSite(site);

function anchorOf({ row, level }: typeof requirement): string {
  return requirementAnchor(row.skill.id, level.id);
}

const openDetails = (page: Page) => page.evaluate(() => document.querySelector(':popover-open')?.id ?? null);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('popovertarget') ?? null);
const tile = (id: string) => `td [popovertarget="${CSS_ESCAPE(id)}"]`;
const CSS_ESCAPE = (id: string): string => id.replaceAll('"', '\\"');

describe('the matrix with mouse and keyboard', () => {
  test('a click opens the details, and the address becomes the permalink', async () => {
    const { page, errors } = await open.visit(path);
    await page.click(tile(anchor));
    expect(await openDetails(page)).toBe(anchor);
    await page.waitForFunction((id) => location.hash === `#${id}`, {}, anchor);
    const text = await page.$eval(':popover-open', (details) => details.textContent);
    expect(text).toContain(plainText(required(requirement.expects)));
    expect(errors).toEqual([]);
  });

  test('a button closes the details, and the focus is back on the tile', async () => {
    const { page } = await open.visit(path);
    await page.click(tile(anchor));
    await page.waitForSelector(':popover-open .close');
    await page.click(':popover-open .close');
    expect([await openDetails(page), await focused(page)]).toEqual([null, anchor]);
  });

  test('has one tab stop, and arrow keys move through the grid', async () => {
    const { page } = await open.visit(path);
    const stops = await page.$$eval(
      'td button',
      (tiles) => tiles.filter(({ tabIndex }) => tabIndex === 0).length,
    );
    expect(stops).toBe(1);
    const [first, second] = role.matrix.flatMap(({ rows }) => rows);
    const at = (row: typeof first, level: number): string => anchorOf(required(row?.cells[level]));
    await page.focus(tile(at(first, 0)));
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(at(first, 1));
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(at(second, 1));
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(at(second, 0));
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(at(second, role.levels.length - 1));
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(at(first, role.levels.length - 1));
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(at(first, role.levels.length - 1));
    const after = await page.$$eval(
      'td button',
      (tiles) => tiles.filter(({ tabIndex }) => tabIndex === 0).length,
    );
    expect(after).toBe(1);
  });

  test('Enter opens, Escape closes and gives the focus back', async () => {
    const { page } = await open.visit(path);
    await page.focus(tile(anchor));
    await page.keyboard.press('Enter');
    expect(await openDetails(page)).toBe(anchor);
    await page.keyboard.press('Escape');
    expect(await openDetails(page)).toBeNull();
    expect(await focused(page)).toBe(anchor);
    await page.waitForFunction(() => location.hash === '');
  });

  test('the next level is at hand, with one cell open at a time', async () => {
    const { page } = await open.visit(`${path}#${anchor}`);
    const below = required(requirement.row.cells[requirement.level.index - 1]);
    await page.waitForSelector(':popover-open .steps button');
    await page.click(`:popover-open .steps [value="${anchorOf(below)}"]`);
    expect(await page.$$eval(':popover-open', (all) => all.map(({ id }) => id))).toEqual([anchorOf(below)]);
    await page.keyboard.press('Escape');
    expect(await openDetails(page)).toBeNull();
  });

  test('each cell of a row leads to those of the nearest levels', async () => {
    const { page } = await open.visit(path);
    const asked = requirement.row.cells.filter((cell) => cell !== undefined);
    for (const [index, cell] of asked.entries()) {
      await page.evaluate((id) => void (location.hash = id), anchorOf(cell));
      await page.waitForSelector(`[id="${anchorOf(cell)}"]:popover-open`);
      const near = [asked[index - 1], asked[index + 1]].filter((one) => one !== undefined);
      const steps = () => page.$$eval(':popover-open .steps button', (all) => all.map(({ value }) => value));
      await page.waitForSelector(':popover-open .steps button');
      expect(await steps()).toEqual(near.map(anchorOf));
    }
  });

  test('copying the permalink is one click', async () => {
    const { page } = await open.visit(`${path}#${anchor}`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) =>
            Promise.resolve(void (document.documentElement.dataset['copied'] = text)),
        },
      });
    });
    await page.waitForSelector(':popover-open .steps a');
    await page.click(':popover-open .steps a');
    expect(await page.$eval('html', (html) => html.dataset['copied'])).toBe(
      open.address(`${path}#${anchor}`),
    );
  });
});

describe('a permalink', () => {
  const isInView = (page: Page, id: string) =>
    page.$eval(tile(id), (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top > 0 && bottom < window.innerHeight && element.contains(found);
    });

  test.each([360, 768, 1280])(
    'opens its cell at %i pixels, with the tile in view, and so does each that follows',
    async (width) => {
      const { page } = await open.visit(`${path}#${anchor}`, { width });
      expect(await openDetails(page)).toBe(anchor);
      expect(await isInView(page, anchor)).toBe(true);
      const all = requirementsOf(role).map(anchorOf);
      // Down to the last row, and back up past what sticks to the top of the window.
      for (const other of [required(all.at(-1)), required(all[0]), anchor]) {
        await page.evaluate((id) => void (location.hash = id), other);
        await page.waitForFunction((id) => document.querySelector(':popover-open')?.id === id, {}, other);
        expect([other, await isInView(page, other)]).toEqual([other, true]);
      }
    },
  );

  test('of a cell that does not exist opens nothing and breaks nothing', async () => {
    const { page, errors } = await open.visit(`${path}#no-such-skill.no-such-level%`);
    expect(await openDetails(page)).toBeNull();
    expect(errors).toEqual([]);
  });
});

describe('the filters above the matrix', () => {
  test('"Mandatory only" leaves the mandatory cells', async () => {
    const { page } = await open.visit(path);
    await page.click('[name="mandatory"]');
    const shown = await page.$$eval('td button:not([hidden])', (tiles) =>
      tiles.map((one) => one.getAttribute('popovertarget')),
    );
    expect(shown).toEqual(
      requirementsOf(role)
        .filter(({ mandatory }) => mandatory)
        .map(anchorOf),
    );
  });

  test('a letter that is switched off takes its cells away', async () => {
    const { page } = await open.visit(path);
    const proficiency = required(requirement.proficiency);
    await page.click(`[name="letter"][value="${proficiency.letter}"]`);
    const shown = await page.$$eval('td button:not([hidden])', (tiles) => tiles.length);
    expect(shown).toBe(requirementsOf(role).filter((one) => one.proficiency !== proficiency).length);
  });
});

test('on a phone one level is shown at a time, and the page does not scroll sideways', async () => {
  const { page } = await open.visit(path, { width: 360 });
  const visible = () =>
    page.$$eval('td button', (tiles) =>
      tiles.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('popovertarget')),
    );
  const at = (index: number) =>
    requirementsOf(role)
      .filter(({ level }) => level.index === index)
      .map(anchorOf);
  expect(await visible()).toEqual(at(0));
  await page.click('.picker label:nth-of-type(2)');
  expect(await visible()).toEqual(at(1));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

describe('on a phone, a role with more levels than a style sheet foresees', () => {
  const shapes = inject('shapesSite');
  const openShapes = useSite(shapes);
  const long = required(builtCatalogue(shapes).roles.find(({ levels }) => levels.length > 8));
  const last = required(long.levels.at(-1));
  const tilesOfLast = requirementsOf(long)
    .filter(({ level }) => level === last)
    .map(anchorOf);

  test.each([true, false])('shows its last level (with JavaScript: %s)', async (hasScripts) => {
    const { page, errors } = await openShapes.visit(urlsOf(shapes).role(long.id), { width: 360, hasScripts });
    await page.click(`.picker label:nth-of-type(${String(long.levels.length)})`);
    const visible = await page.$$eval('td button', (tiles) =>
      tiles.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('popovertarget')),
    );
    expect(visible).toEqual(tilesOfLast);
    expect(errors).toEqual([]);
  });
});

describe('a matrix with tracks, and with cells without a proficiency', () => {
  const tracks = inject('tracksSite');
  const openTracks = useSite(tracks);
  const engineer = urlsOf(tracks).role('engineer');
  const shownTiles = (page: Page) =>
    page.$$eval('td button:not([hidden])', (tiles) => tiles.map((one) => one.getAttribute('popovertarget')));

  test('a cell leads to those below and above it on its own track', async () => {
    const { page } = await openTracks.visit(engineer);
    // Another track, of which the columns stand between, asks for the same skill.
    await page.$eval(tile('people.senior'), (button) => {
      const copy = document.createElement('button');
      copy.setAttribute('popovertarget', 'people.staff');
      button.closest('tr')?.cells[3]?.replaceChildren(copy);
    });
    await page.click(tile('people.manager'));
    await page.waitForSelector(':popover-open .steps button');
    const steps = () =>
      page.$$eval(':popover-open .steps button', (all) =>
        all.map(({ value, textContent }) => [value, textContent]),
      );
    expect(await steps()).toEqual([
      ['people.senior', '← Senior'],
      ['people.director', 'Director →'],
    ]);
    await page.keyboard.press('Escape');
    await page.click(tile('people.senior'));
    await page.waitForSelector('[id="people.senior"]:popover-open .steps button');
    expect((await steps()).map(([value]) => value)).toEqual(['people.staff', 'people.manager']);
  });

  test('the head of a cell that lights up leads to its level, under the tracks', async () => {
    const { page } = await openTracks.visit(`${engineer}#people.manager`);
    await page.waitForSelector(':popover-open h3 > span a');
    const link = await page.$eval(':popover-open h3 > span a', (one) => [
      one.textContent,
      one.getAttribute('href'),
    ]);
    expect(link).toEqual([
      'Engineering Manager',
      openTracks.address(urlsOf(tracks).level('engineer', 'manager')),
    ]);
  });

  test('the letters and the mark filter cells, each its own', async () => {
    const { page } = await openTracks.visit(engineer);
    const all = await shownTiles(page);
    expect(all).toContain('dough.senior');
    await page.click('[name="letter"][value="×"]');
    expect(await shownTiles(page)).toEqual(all.filter((id) => !id?.startsWith('dough.')));
    await page.click('[name="letter"][value="×"]');
    await page.click('[name="letter"][value="L"]');
    expect(await shownTiles(page)).toEqual(
      all.filter((id) => id !== 'design.junior' && id !== 'people.senior'),
    );
  });

  test('arrow keys move among cells with and without a proficiency', async () => {
    const { page } = await openTracks.visit(engineer);
    await page.focus(tile('people.senior'));
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('dough.senior');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('dough.junior');
    await page.keyboard.press('Enter');
    expect(await openDetails(page)).toBe('dough.junior');
  });

  test('on a phone the levels to choose from stand under their tracks, and nothing scrolls sideways', async () => {
    const { page } = await openTracks.visit(engineer, { width: 360 });
    const parts = await page.$$eval('.picker > :is(p, label)', (all) =>
      all.map((part) => [part.localName, part.textContent?.trim()]),
    );
    expect(parts).toEqual([
      ['label', 'Junior'],
      ['label', 'Senior'],
      ['p', 'Staff Engineer track'],
      ['label', 'SE'],
      ['label', 'PE'],
      ['p', 'Management'],
      ['label', 'EM'],
      ['label', 'Direc'],
    ]);
    await page.click('.picker label:nth-of-type(5)');
    const visible = await page.$$eval('td button', (tiles) =>
      tiles.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('popovertarget')),
    );
    expect(visible).toEqual(['people.manager']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('the heads of levels and of tracks stay in view together, above the cells', async () => {
    const { page } = await openTracks.visit(engineer, { height: 400 });
    await page.evaluate(() => document.querySelector('#faq')?.scrollIntoView({ block: 'end' }));
    await page.$eval('tbody tr:last-child', (row) => row.scrollIntoView({ block: 'start' }));
    const topOf = (selector: string) =>
      page.$eval(selector, (element) => element.getBoundingClientRect().top);
    const bottom = await page.$eval('.matrix thead', (head) => head.getBoundingClientRect().bottom);
    const row = await topOf('.matrix tbody tr:last-child');
    const bar = await page.$eval('.sections', (one) => one.getBoundingClientRect().bottom);
    expect(await topOf('.matrix .tracks')).toBeGreaterThanOrEqual(bar - 1);
    expect(row).toBeGreaterThanOrEqual(bottom - 1);
  });
});

const words = inject('wordsSite');
const openWords = useSite(words);

test('where nothing has a proficiency, every cell shows, and opens its text', async () => {
  const { page, errors } = await openWords.visit(`${urlsOf(words).role('clerk')}#writing.senior`);
  const clerk = required(builtCatalogue(words).roles.find(({ id }) => id === 'clerk'));
  const shown = await page.$$eval('td button', (tiles) =>
    tiles.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent),
  );
  expect(shown).toEqual(requirementsOf(clerk).map(() => '×'));
  const text = await page.$eval(':popover-open .text', (details) => details.textContent);
  expect(text).toBe('Writes guides that other teams follow without help.');
  expect(errors).toEqual([]);
});
