import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, inject, test } from 'vitest';
import { parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { stepsOf } from '#catalogue/levels/steps.ts';
import type { Skill } from '#catalogue/model/catalogue.ts';
import {
  copiedBy,
  openShare,
  pickAnswer,
  savedBy,
  shownText,
  workAs,
} from '../../../setup/calculator-page.ts';
import { useSite } from '../../../setup/open-site.ts';
import { axeViolations } from '../../../setup/axe.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const path = urls.calculator(role.id);
const open = useSite(site);
const work = mkdtempSync(join(tmpdir(), 'rolebook-review-'));

afterAll(() => rmSync(work, { recursive: true }));

const [middle, senior] = role.levels.slice(1);
const top = required(role.levels.at(-1));
/** Rows in which each level is a separate step. */
const [one, two, three] = role.matrix
  .flatMap(({ rows }) => rows)
  .filter((row) => stepsOf(row, role.levels).length === role.levels.length)
  .map(({ skill }) => skill)
  .slice(0, 3) as unknown as [Skill, Skill, Skill];

const giveName = async (page: Page, name: string): Promise<void> => {
  await openShare(page);
  await page.type('[data-reader-name]', name);
  await page.click('[data-do="close-share"]');
};

test('Ann shares a link, Ben adds his ratings and sends a file back, and Ann sees the differences first', async () => {
  const { page: ann, errors } = await open.open(path);
  await workAs(ann, required(middle).id, required(senior).id);
  await pickAnswer(ann, one.id, top.id);
  await pickAnswer(ann, two.id, 'none');
  await giveName(ann, 'Ann');
  const link = await copiedBy(ann, 'copy-link');
  expect(link.length).toBeLessThanOrEqual(2000);

  const { page: ben } = await open.open(path);
  await ben.goto('about:blank');
  await ben.goto(link);
  expect(await shownText(ben, '[data-whose]')).toMatch(
    /^Answers of Ann, \d+ \w+ \d{4}, works as Middle, aims at Senior$/,
  );
  await ben.click('[data-view-rate] input');
  for (const skill of [one, two]) await pickAnswer(ben, skill.id, required(middle).id);
  await pickAnswer(ben, three.id, required(middle).id);
  await ben.click('[data-do="see-talk"]');
  await ben.waitForSelector('[data-differing] .pair');
  expect(await shownText(ben, '[data-talk-title]')).toBe('Ann and you');
  expect(await countsIn(ben)).toEqual(['1', '1', '1']);
  expect(await shownText(ben, `.pair[data-skill="${one.id}"] [data-pair-words]`)).toBe(
    `Ann: ${top.name}; you: Middle`,
  );
  await ben.type(`.pair[data-skill="${one.id}"] textarea`, 'Show me.');
  expect(await axeViolations(ben)).toEqual([]);
  await ben.emulateMediaType('print');
  expect(await isShown(ben, '.talk .agreed')).toBe(true);
  await ben.emulateMediaType('screen');
  await ben.click('[data-do="send-back"]');
  await ben.waitForSelector('[data-share][open]');
  await ben.type('[data-reader-name]', 'Ben');
  const text = await savedBy(ben);
  expect(parseAnswers(text)).toMatchObject({
    ok: true,
    about: { name: 'Ben', of: 'Ann', aim: 'senior' },
    beside: { about: { name: 'Ann', as: 'middle' } },
  });
  const returned = await copiedBy(ben, 'copy-link');
  expect(decodeURIComponent(returned)).not.toContain('Show me');

  writeFileSync(join(work, 'review.json'), text);
  await required(await ann.$('input[type="file"]')).uploadFile(join(work, 'review.json'));
  await ann.waitForSelector('[data-differing] .pair');
  expect(await shownText(ann, '[data-whose]')).toMatch(/^Ratings of Ann by Ben, /);
  expect(await shownText(ann, '[data-talk-title]')).toBe('Ben and you');
  expect(await countsIn(ann)).toEqual(['1', '1', '1']);
  expect(await shownText(ann, `.pair[data-skill="${one.id}"] [data-note="other"]`)).toBe('Show me.');
  expect(await ann.$$('.pair :is(select, textarea)')).toEqual([]);
  await ann.goto('about:blank');
  await ann.goto(returned);
  await ann.waitForSelector('[data-differing] .pair');
  expect(await countsIn(ann)).toEqual(['1', '1', '1']);
  expect(errors).toEqual([]);
});

test('a sender can hide their answers until the reader has rated the same rows or shows them', async () => {
  const fragment = `#answers=2;role=${role.id};name=Ann;rate=first;day=;senior=${one.id},${two.id}`;
  const { page } = await open.open(path + fragment);
  expect(await shownText(page, '[data-views-told]')).toContain('Ann asks you to rate first');
  await page.click('[data-do="see-talk"]');
  await page.waitForSelector('[data-talk-hidden]:not([hidden])');
  expect(await shownText(page, '[data-talk-hidden] p')).toContain('0 so far');
  expect(await isShown(page, '[data-talk-shown]')).toBe(false);
  await page.click('[data-do="show-theirs"]');
  await page.waitForSelector('[data-talk-shown]:not([hidden])');
  await page.click('[data-do="go-rate"]');
  await page.click('[data-blind]');
  for (const skill of [one, two]) await pickAnswer(page, skill.id, 'none');
  await page.click('[data-do="see-talk"]');
  await page.waitForSelector('[data-talk-shown]:not([hidden])');
  expect(await countsIn(page)).toEqual(['2', '0', '0']);
});

test('a saved state is listed with later changes, opens, and is restored after it was deleted', async () => {
  const { page } = await open.open(path);
  await pickAnswer(page, one.id, required(middle).id);
  await page.$eval('[data-saved]', (fold) => ((fold as HTMLDetailsElement).open = true));
  await page.type('[data-state-name]', 'March review');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-states] li');
  await pickAnswer(page, one.id, top.id);
  await page.$eval('[data-states] details', (fold) => (fold.open = true));
  await page.waitForFunction(() => document.querySelector('[data-since]')?.childElementCount === 2);
  expect(await shownText(page, '[data-since]')).toBe(`In your answers: 1${one.name}: Middle → ${top.name}`);
  const act = (action: string) =>
    page.$eval(`[data-state-do="${action}"]`, (button) => (button as HTMLElement).click());
  await act('remove');
  expect(await page.$$('[data-states] li')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-states] li');
  await act('open');
  expect(await shownText(page, '[data-whose]')).toContain('Your answers as saved: March review');
  expect(await isShown(page, '[data-views]')).toBe(false);
});

const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.checkVisibility());

const countsIn = (page: Page): Promise<string[]> =>
  page.$$eval('.counts [data-count]', (counts) => counts.map(({ textContent }) => textContent));
