import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { keptIn, pickedIn, question, saidIn, shownText } from '../../../setup/calculator-page.ts';
import { useSite } from '../../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const path = urls.calculator(role.id);
const key = `rolebook:${urls.base}:answers`;
const open = useSite(site);
const rows = role.matrix.flatMap((section) => section.rows);
const [junior, middle, senior] = role.levels.map(({ id }) => id) as [string, string, string];

/** A reader whose actions are counted: clicks, choices in a list and keys that choose, but not Tab and scrolling. */
class Reader {
  readonly page: Page;
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(selector: string): Promise<void> {
    this.actions += 1;
    // A reader scrolls to an element behind the bar before they click it.
    await this.page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
    await this.page.click(selector);
  }

  async choose(list: string, value: string): Promise<void> {
    this.actions += 1;
    await this.page.select(list, value);
  }

  async press(keyboardKey: '1' | '2' | '3'): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(keyboardKey);
  }
}

const choice = (skill: string, level: string): string => `${question(skill)} label:has([value="${level}"])`;

/** Returns the skills of the visible rows, from the top. */
const skillsSeen = (page: Page) =>
  page.$$eval('.question', (all) =>
    all.filter((row) => row.checkVisibility()).map((row) => (row as HTMLElement).dataset['skill'] ?? ''),
  );

const textOf = (page: Page, selector: string) => shownText(page, selector);

describe.each([390, 1280])('at %i pixels, a reader', (width) => {
  test('who works as a Senior saves a result with ten deviations in at most 15 actions', async () => {
    const { page, errors } = await open.visit(path, { width });
    const reader = new Reader(page);
    await reader.choose('[data-start="as"]', senior);
    await reader.choose('[data-start="aim"]', senior);
    const deviations = (await skillsSeen(page)).slice(0, 10);
    for (const skill of deviations) await reader.click(choice(skill, middle));
    expect(reader.actions).toBeLessThanOrEqual(15);
    const told = Object.fromEntries(deviations.map((skill) => [skill, middle]));
    for (let showing = 0; showing < 2; showing += 1) {
      expect(await pickedIn(page)).toEqual(told);
      expect(await textOf(page, '[data-count-checked]')).toBe(`10 of ${String(rows.length)}`);
      expect(await textOf(page, '[data-grade]')).toContain(required(role.levels[1]).name);
      expect(await textOf(page, `${question(required(deviations[0]))} .state`)).toBe('one step short');
      await page.reload();
    }
    expect(errors).toEqual([]);
  });

  test('answers every row with one key each, and always sees the focused row', async () => {
    const { page } = await open.visit(path, { width });
    const reader = new Reader(page);
    await page.focus(`${question(required(rows[0]).skill.id)} input`);
    const hidden: number[] = [];
    for (const index of rows.keys()) {
      const isSeen = await page.evaluate(() => {
        const { top, bottom } = (
          document.activeElement?.closest('label') ?? document.body
        ).getBoundingClientRect();
        const limit = document.querySelector('.dock')?.getBoundingClientRect().top ?? 0;
        return top >= 0 && bottom <= limit;
      });
      if (!isSeen) hidden.push(index);
      await reader.press(index % 2 === 0 ? '2' : '3');
    }
    expect(hidden).toEqual([]);
    expect(Object.keys(await keptIn(page, key))).toHaveLength(rows.length);
    expect(await textOf(page, '[data-count-checked]')).toBe(
      `${String(rows.length)} of ${String(rows.length)}`,
    );
    expect(reader.actions).toBeLessThanOrEqual(57);
  });

  test('is never more than a screen away from Share and Print', async () => {
    const { page } = await open.visit(path, { width });
    await page.select('[data-start="as"]', middle);
    const away = await page.evaluate(async () => {
      const distances: number[] = [];
      for (let part = 0; part <= 8; part += 1) {
        window.scrollTo(0, ((document.documentElement.scrollHeight - innerHeight) * part) / 8);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
        for (const action of ['share', 'print']) {
          const {
            top,
            bottom,
            width: size,
          } = (
            document.querySelector(`.dock [data-do="${action}"]`) ?? document.body
          ).getBoundingClientRect();
          distances.push(size === 0 ? Infinity : Math.max(top - innerHeight, -bottom, 0) / innerHeight);
        }
      }
      return distances;
    });
    expect(Math.max(...away)).toBeLessThan(1);
  });
});

test('a reader answers every row with one click each, and no row moves', async () => {
  const { page } = await open.visit(path);
  const reader = new Reader(page);
  const tops = () => page.$$eval('.question', (all) => all.map((row) => (row as HTMLElement).offsetTop));
  const before = await tops();
  for (const { skill } of rows) await reader.click(choice(skill.id, junior));
  expect(await tops()).toEqual(before);
  expect(reader.actions).toBeLessThanOrEqual(57);
  expect(Object.keys(await keptIn(page, key))).toHaveLength(rows.length);
});

test('a reader answers the mandatory rows, moves on to the others, and sets a whole domain', async () => {
  const { page } = await open.visit(path);
  await page.select('[data-start="as"]', middle);
  const mandatory = rows.filter(({ cells }) => cells[2]?.mandatory === true);
  expect(await skillsSeen(page)).toEqual(mandatory.map(({ skill }) => skill.id));
  expect(await textOf(page, '[data-filter="mandatory"]')).toBe(
    `Mandatory at ${required(role.levels[2]).name} ${String(mandatory.length)}`,
  );
  const reader = new Reader(page);
  for (const { skill } of mandatory) await reader.click(choice(skill.id, senior));
  // All listed rows are checked, so the next unchecked one is among the others.
  await page.click('[data-do="next-unchecked"]');
  const left = await skillsSeen(page);
  expect(left).toHaveLength(rows.length - mandatory.length);
  const focused = await page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('.question')?.dataset['skill'],
  );
  expect(focused).toBe(left[0]);
  const section = required(role.matrix.find((each) => each.rows.some(({ skill }) => skill.id === left[0])));
  const before = saidIn(await keptIn(page, key));
  await page.click(`[data-domain="${section.domain.id}"] .set-all summary`);
  // The menu is filled when it opens, after the click.
  const setTo = await page.waitForSelector(`[data-domain="${section.domain.id}"] [data-set-to="${junior}"]`);
  await required(setTo).click();
  const picked = await pickedIn(page);
  expect(section.rows.map(({ skill }) => picked[skill.id])).toEqual(section.rows.map(() => junior));
  await page.click('[data-message] button');
  expect(saidIn(await keptIn(page, key))).toEqual(before);
});

test('a reader opens the texts of their own step and the next, then of all steps', async () => {
  const { page } = await open.visit(path);
  const { skill } = required(rows[0]);
  await page.click(choice(skill.id, middle));
  await page.click(`${question(skill.id)} .more > summary`);
  await page.waitForSelector(`${question(skill.id)} [data-step]:not([hidden]) .of`);
  const titles = () =>
    page.$$eval(`${question(skill.id)} [data-step]:not([hidden]) .of`, (all) =>
      all.map(({ textContent }) => textContent),
    );
  const names = role.levels.map(({ name }) => name);
  expect(await titles()).toEqual([`Your answer: ${names[1] ?? ''}`, `Next: ${names[2] ?? ''}`]);
  await page.click(`${question(skill.id)} [data-do="all-steps"]`);
  expect(await titles()).toHaveLength(names.length);
});
