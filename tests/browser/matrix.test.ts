import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { requirementAnchor, rowAnchor } from '#catalogue/publish/urls.ts';
import { isMandatoryFromHere } from '#catalogue/levels/mandatory-from-here.ts';
import type { Level, MatrixRow } from '#catalogue/model/catalogue.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const path = urls.role(role.id);
const requirement = middleRequirement(role);
const anchor = anchorOf(requirement);
const { level } = requirement;
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

  test('a button closes the details and returns the focus to the tile', async () => {
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

  test('Enter opens, and Escape closes and returns the focus', async () => {
    const { page } = await open.visit(path);
    await page.focus(tile(anchor));
    await page.keyboard.press('Enter');
    expect(await openDetails(page)).toBe(anchor);
    await page.keyboard.press('Escape');
    expect(await openDetails(page)).toBeNull();
    expect(await focused(page)).toBe(anchor);
    await page.waitForFunction(() => location.hash === '');
  });

  test('a button opens another level of the row in place of the open cell', async () => {
    const { page } = await open.visit(`${path}#${anchor}`);
    const below = required(requirement.row.cells[requirement.level.index - 1]);
    await page.waitForSelector(':popover-open .steps button');
    await page.click(`:popover-open .steps [value="${anchorOf(below)}"]`);
    expect(await page.$$eval(':popover-open', (all) => all.map(({ id }) => id))).toEqual([anchorOf(below)]);
    await page.keyboard.press('Escape');
    expect(await openDetails(page)).toBeNull();
  });

  test('each cell has buttons for the other levels of its row, and a link to a comparison with the one below', async () => {
    const { page } = await open.visit(path);
    const asked = requirement.row.cells.filter((cell) => cell !== undefined);
    for (const [index, cell] of asked.entries()) {
      await page.evaluate((id) => void (location.hash = id), anchorOf(cell));
      await page.waitForSelector(`[id="${anchorOf(cell)}"]:popover-open .steps button`);
      const steps = await page.$$eval(':popover-open .steps button', (all) =>
        all.map(({ value, ariaCurrent }) => [value, ariaCurrent]),
      );
      expect(steps).toEqual(asked.map((one) => [anchorOf(one), one === cell ? 'true' : null]));
      const comparisons = await page.$$eval(':popover-open .links a[href*="/compare/"]', (links) =>
        links.map(({ href }) => href),
      );
      const sides = [asked[index - 1], cell].map((one) => one && { role: role.id, level: one.level.id });
      expect(comparisons).toEqual(index === 0 ? [] : [open.address(urls.compare(...sides))]);
    }
  });

  test('a click copies the permalink', async () => {
    const { page } = await open.visit(`${path}#${anchor}`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) =>
            Promise.resolve(void (document.documentElement.dataset['copied'] = text)),
        },
      });
    });
    await page.waitForSelector(':popover-open .permalink');
    await page.click(':popover-open .permalink');
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
    'opens its cell at %i pixels with the tile in view, also after another permalink',
    async (width) => {
      const { page } = await open.visit(`${path}#${anchor}`, { width });
      expect(await openDetails(page)).toBe(anchor);
      expect(await isInView(page, anchor)).toBe(true);
      const all = requirementsOf(role).map(anchorOf);
      // Moves down to the last row and back up to the first; sticky lines must not cover the focused cell.
      for (const other of [required(all.at(-1)), required(all[0]), anchor]) {
        await page.evaluate((id) => void (location.hash = id), other);
        await page.waitForFunction((id) => document.querySelector(':popover-open')?.id === id, {}, other);
        expect([other, await isInView(page, other)]).toEqual([other, true]);
      }
    },
  );

  test('of a missing cell opens nothing and breaks nothing', async () => {
    const { page, errors } = await open.visit(`${path}#no-such-skill.no-such-level%`);
    expect(await openDetails(page)).toBeNull();
    expect(errors).toEqual([]);
  });
});

describe('the filters above the matrix', () => {
  test('"Mandatory only" shows only mandatory cells', async () => {
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

  const shownRows = (page: Page) =>
    page.$$eval('.matrix tbody tr:not(.domain)', (rows) =>
      rows.filter((row) => row.checkVisibility()).map(({ id }) => id),
    );
  const rowsOf = (rows: MatrixRow[]) => rows.map(({ skill }) => rowAnchor(skill.id));
  const allRows = role.matrix.flatMap(({ rows }) => rows);

  test('a part of a name shows only skills with it, and their number', async () => {
    const { page } = await open.visit(path);
    await page.type('[name="skill"]', 'KUBER');
    const found = rowsOf(allRows.filter(({ skill }) => skill.name.toLowerCase().includes('kuber')));
    expect(found.length).toBeGreaterThan(0);
    expect(await shownRows(page)).toEqual(found);
    const told = await page.$eval('.skill-filter output', (output) => output.textContent);
    expect(told).toBe(`${found.length} of ${allRows.length} skills`);
    await page.type('[name="skill"]', ' no such skill');
    expect(await shownRows(page)).toEqual([]);
    await page.click('.skill-filter [type="reset"]');
    await page.waitForFunction(() => document.querySelector('.matrix tbody tr[hidden]') === null);
    expect(await shownRows(page)).toEqual(rowsOf(allRows));
  });

  test('"New at" shows only rows that become mandatory at the chosen level', async () => {
    const { page } = await open.visit(`${path}?level=${level.id}`);
    const newAt = ({ index }: Level) =>
      rowsOf(
        allRows.filter(({ cells }) => {
          const cell = cells[index];
          return cell && isMandatoryFromHere(cell);
        }),
      );
    await page.click('[name="new"]');
    expect(await shownRows(page)).toEqual(newAt(level));
    const other = required(role.levels[level.index + 1]);
    await page.click('.line .levels summary');
    await page.click(`[data-level-id="${other.id}"]`);
    expect(await shownRows(page)).toEqual(newAt(other));
  });
});

test('on a phone five levels fit side by side, and the page does not scroll sideways', async () => {
  const { page } = await open.visit(path, { width: 360 });
  const visible = await page.$$eval('td button', (tiles) =>
    tiles.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('popovertarget')),
  );
  expect(visible).toEqual(requirementsOf(role).map(anchorOf));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

describe('on a phone, a role with more than eight levels', () => {
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

  test('a cell has buttons for all levels of its row, and compares with the one below on its track', async () => {
    const { page } = await openTracks.visit(engineer);
    // Adds a requirement for the same skill on another track, whose columns are in between.
    await page.$eval(tile('people.senior'), (button) => {
      const copy = document.createElement('button');
      copy.setAttribute('popovertarget', 'people.staff');
      button.closest('tr')?.cells[3]?.replaceChildren(copy);
    });
    await page.click(tile('people.manager'));
    await page.waitForSelector(':popover-open .steps button');
    const steps = await page.$$eval(':popover-open .steps button', (all) => all.map(({ value }) => value));
    expect(steps).toEqual(['people.senior', 'people.staff', 'people.manager', 'people.director']);
    const compare = await page.$eval(':popover-open .links a', ({ textContent }) => textContent);
    expect(compare).toBe('Compare with Senior');
  });

  test('the heading of an open cell links to its level', async () => {
    const { page } = await openTracks.visit(`${engineer}#people.manager`);
    await page.waitForSelector(':popover-open h3 > span:last-child a');
    const link = await page.$eval(':popover-open h3 > span:last-child a', (one) => [
      one.textContent,
      one.getAttribute('href'),
    ]);
    expect(link).toEqual([
      'Engineering Manager',
      openTracks.address(urlsOf(tracks).level('engineer', 'manager')),
    ]);
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

  test('on a phone six levels fit below their tracks, and the page does not scroll sideways', async () => {
    const { page } = await openTracks.visit(engineer, { width: 360 });
    const heads = await page.$$eval(
      '.matrix thead th',
      (all) => all.filter((one) => one.checkVisibility()).length,
    );
    expect(heads).toBe(3 + 1 + 6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('the headers of levels and tracks stay in view above the cells', async () => {
    const { page } = await openTracks.visit(engineer, { height: 400 });
    await page.evaluate(() => document.querySelector('#faq')?.scrollIntoView({ block: 'end' }));
    await page.$eval('tbody tr:last-child', (row) => row.scrollIntoView({ block: 'start' }));
    const topOf = (selector: string) =>
      page.$eval(selector, (element) => element.getBoundingClientRect().top);
    const bottom = await page.$eval('.matrix thead', (head) => head.getBoundingClientRect().bottom);
    const row = await topOf('.matrix tbody tr:last-child');
    const bar = await page.$eval('.line', (one) => one.getBoundingClientRect().bottom);
    expect(await topOf('.matrix .tracks')).toBeGreaterThanOrEqual(bar - 1);
    expect(row).toBeGreaterThanOrEqual(bottom - 1);
  });
});

const words = inject('wordsSite');
const openWords = useSite(words);

test('without a scale, every cell is shown with a mark and opens its text', async () => {
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
