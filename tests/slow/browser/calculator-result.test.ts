import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import {
  describeGrade,
  explainEstimates,
  explainGrade,
  targetLevelOf,
  whatChanges,
  type Standing,
} from '#catalogue/assessment/explain-grade.ts';
import { gapsFor } from '#catalogue/assessment/gaps.ts';
import { computeGrade, countNeeded, standingByDomain } from '#catalogue/assessment/grade.ts';
import { answersUpTo } from '#catalogue/assessment/shown-answers.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { keepInBrowser, missingIn, shownText } from '../../setup/calculator-page.ts';
import { useSite, type PageOptions } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = largestRoleOf(catalogue);
const asked = askedRole(role, catalogue.scale);
const { share } = catalogue.site.grade;
const path = required(askedPaths(asked)[0]);
const key = `rolebook:${urls.base}:answers`;
const open = useSite(site);

const [junior, middle, senior] = [
  required(role.levels[0]),
  required(role.levels[1]),
  required(role.levels[2]),
];
const keyOf = (skill: string): string => answerKey(role.id, skill);

const sheetOf = (answers: Answers, as?: string) => ({
  answers,
  as: as === undefined ? {} : { [role.id]: as },
  knowledge: new Map(),
  scaleIds: catalogue.scale.map(({ id }) => id),
  allowsNoOccasion: true,
});

/** Returns answers that meet exactly the requirements of a level. */
const answersOf = (level: number): Answers => answersUpTo(assessRole(asked, path, sheetOf({})), level);

/** Assesses answers as the page does. */
function standingOf(answers: Answers, { as, aim }: { as?: string; aim?: string } = {}): Standing {
  const assessed = assessRole(asked, path, sheetOf(answers, as));
  const grade = computeGrade(assessed, share);
  return { assessed, grade, share, target: targetLevelOf(assessed, grade, aim) };
}

/** Opens the calculator in a browser with stored answers and levels. */
async function openWith(
  answers: Answers,
  aims: { as?: string; aim?: string } = {},
  options: PageOptions = {},
): Promise<Page> {
  const { page } = await open.visit(urls.file('robots.txt'), options);
  await keepInBrowser(page, key, answers);
  await page.evaluate(
    (name, text) => localStorage.setItem(name, text),
    `rolebook:${urls.base}:aims`,
    JSON.stringify({ [role.id]: aims }),
  );
  await page.goto(open.address(urls.calculator(role.id)));
  await missingIn(page);
  return page;
}

const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.checkVisibility());

const sentenceOf = (standing: Standing): string =>
  [explainGrade(standing), explainEstimates(standing.assessed)].filter(Boolean).join(' ');

test('before the first answer there is a sentence and no grade', async () => {
  const page = await openWith({});
  expect(await isShown(page, '[data-unstarted]')).toBe(true);
  for (const selector of ['[data-grade]', '#missing', '#by-domain', '.levels'])
    expect(await isShown(page, selector)).toBe(false);
  expect(await shownText(page, '#standing')).not.toContain('Not yet');
});

describe.each([
  ['a single answer', { [keyOf(asked.skills[0]?.id ?? '')]: { none: true } } satisfies Answers, {}],
  ['a level that is reached', answersOf(0), {}],
  ['an aim further up', answersOf(0), { aim: senior.id }],
  ['a level that the reader works at', {}, { as: middle.id, aim: senior.id }],
])('after %s', (_, answers, aims) => {
  const standing = standingOf(answers, aims);
  const { assessed, grade, target } = standing;
  const level = path[target] ?? -1;

  test('the sentence and its explanation come first', async () => {
    const page = await openWith(answers, aims);
    expect(await isShown(page, '[data-unstarted]')).toBe(false);
    expect(await shownText(page, '[data-grade]')).toBe(describeGrade(standing));
    expect(await shownText(page, '[data-explanation]')).toBe(sentenceOf(standing));
    expect(
      await page.$$eval('[data-changes] li', (items) => items.map(({ textContent }) => textContent)),
    ).toEqual(whatChanges(standing));
  });

  test('a bar shows how much of each level is met, with a line at the required share', async () => {
    const page = await openWith(answers, aims);
    const part = (count: number, all: number): number => (100 * count) / all;
    const bars = await page.$$eval('[data-bar-of]', (rows) =>
      rows.map((row) => {
        const of = (selector: string, name: string) =>
          parseFloat(row.querySelector(selector)?.getAttribute(name) ?? '');
        return [
          row.querySelector('.count')?.textContent,
          of('.own', 'width') + of('.estimated', 'width'),
          of('.needed', 'x1'),
        ];
      }),
    );
    expect(bars).toEqual(
      grade.levels.map(({ met, asked: { all } }) => [
        `${String(met.all)} of ${String(all)}`,
        expect.closeTo(part(met.all, all), 5),
        expect.closeTo(part(countNeeded(all, share), all), 5),
      ]),
    );
  });

  test('there is a square for each skill of the aim, and a table of the same', async () => {
    const page = await openWith(answers, aims);
    const shown = await page.$$eval('[data-domain-row]:not([hidden])', (rows) =>
      rows.map((row) => [
        (row as HTMLElement).dataset['domainRow'],
        row.querySelectorAll('use').length,
        row.querySelectorAll('use[href="#mark-met"], use[href="#mark-estimated"]').length,
        row.querySelector('.count')?.textContent,
      ]),
    );
    const domains = standingByDomain(assessed, level);
    expect(shown).toEqual(
      domains
        .filter((domain) => domain.asked > 0)
        .map(({ domain, met, asked: all }) => [domain, all, met, `${String(met)} of ${String(all)}`]),
    );
    const table = await page.$$eval('[data-domain-table] tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent))),
    );
    const countOf = (marks: (typeof domains)[number]['marks'], state: string) =>
      marks.filter((mark) => mark.state === state).length;
    expect(table).toEqual(
      domains.map(({ marks }) => ['met', 'short', 'unchecked'].map((state) => countOf(marks, state))),
    );
  });

  test('gaps are listed nearest first, and unanswered rows are counted', async () => {
    const page = await openWith(answers, aims);
    const gaps = gapsFor(assessed, level);
    const known = gaps.filter((gap) => gap.isAnswered);
    expect(await missingIn(page)).toEqual(known.map(({ row }) => row.skill.name));
    const unanswered = gaps.length - known.length;
    expect(await isShown(page, '[data-unanswered]')).toBe(unanswered > 0);
    if (unanswered > 0)
      expect(await shownText(page, '[data-unanswered]')).toContain(`${String(unanswered)} skill`);
  });
});

test('a gap opens to its text, possible evidence, resources, permalink and the evidence so far', async () => {
  const [gap] = gapsFor(standingOf(answersOf(0)).assessed, 1);
  const { skill } = required(gap).row;
  const answers = answersOf(0);
  const page = await openWith({
    ...answers,
    [keyOf(skill.id)]: { ...answers[keyOf(skill.id)], note: 'Done in May' },
  });
  const first = '.gap:first-child';
  expect(await isShown(page, `${first} .text`)).toBe(false);
  await page.focus(`${first} summary`);
  await page.keyboard.press('Enter');
  expect(await isShown(page, `${first} .text`)).toBe(true);
  const row = required(role.matrix.flatMap(({ rows }) => rows).find((one) => one.skill.id === skill.id));
  const next = required(row.cells[1]);
  expect(await page.$eval(`${first} .quiet a`, (link) => link.getAttribute('href'))).toBe(
    urls.requirement(role.id, skill.id, middle.id),
  );
  expect(await shownText(page, `${first} .step`)).toBe(
    `${junior.name} → ${middle.name}${next.mandatory ? ', mandatory' : ''}`,
  );
  const letters = [required(row.cells[0]).proficiency?.letter, next.proficiency?.letter];
  expect(await page.$$eval(`${first} .tile`, (tiles) => tiles.map(({ textContent }) => textContent))).toEqual(
    letters,
  );
  expect(await shownText(page, `${first} .text`)).toBe(plainText(barOf(next) ?? ''));
  expect(await shownText(page, `${first} .evidence`)).toBe('Done in May');
  await page.waitForSelector(`${first} .resources-of:not([hidden])`);
  const links = await page.$$eval(`${first} .resources a`, (all) =>
    all.map((link) => link.getAttribute('href')),
  );
  expect(links).toEqual(row.skill.resources.map(({ url }) => url));
  expect(await page.$$eval(`${first} .to-show li`, (items) => items.length)).toBe(row.skill.evidence.length);
});

test('shows five gaps at first, and all of them with the keyboard', async () => {
  const page = await openWith({}, { as: middle.id, aim: senior.id });
  const shown = () => page.$$eval('.gap', (items) => items.filter((item) => item.checkVisibility()).length);
  const all = gapsFor(standingOf({}, { as: middle.id }).assessed, senior.index).filter(
    (gap) => gap.isAnswered,
  );
  expect(await shown()).toBe(5);
  await page.focus('[data-all-gaps]');
  await page.keyboard.press('Enter');
  expect(await shown()).toBe(all.length);
  expect(
    await page.evaluate(() => document.activeElement?.closest('.gap')?.previousElementSibling !== null),
  ).toBe(true);
});

test('announces changes at most once a second, and not the first result', async () => {
  const page = await openWith(answersOf(0), { aim: senior.id });
  expect(await shownText(page, '[data-status]')).toBe('');
  const said = await page.evaluate(async (level) => {
    const place = document.querySelector('[data-status]');
    let count = 0;
    if (place)
      new MutationObserver(() => (count += 1)).observe(place, { childList: true, characterData: true });
    const radios = [
      ...document.querySelectorAll<HTMLInputElement>(`.question input[value="${level}"]`),
    ].slice(0, 5);
    for (const radio of radios) radio.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const early = count;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return [early, count];
  }, senior.id);
  expect(said).toEqual([1, 2]);
  expect(await shownText(page, '[data-status]')).toContain(await shownText(page, '[data-explanation]'));
});

test.each([360, 1280])(
  'at %d pixels, the result prints as a sheet with a picture, a box for every gap, and space to write',
  async (width) => {
    const page = await openWith({}, { as: middle.id, aim: senior.id }, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.emulateMediaType('print');
    for (const selector of [
      '[data-grade]',
      '[data-picture]',
      '.gap:last-child .tick',
      '.gap:last-child .room',
      '.gap:last-child .text',
    ])
      expect(await page.$eval(selector, (element) => element.getClientRects().length > 0)).toBe(true);
    for (const selector of ['.question', '[data-all-gaps]', '.twin', '.to-show'])
      expect(await page.$eval(selector, (element) => element.getClientRects().length > 0)).toBe(false);
  },
);

test('explains how a level is decided, and links to the guide and to the nearest roles', async () => {
  const page = await openWith(answersOf(0));
  await page.click('.how summary');
  expect(await shownText(page, '.how p')).toContain('at least 4 in 5 of all its skills are met');
  const links = await page.$$eval('#standing a', (all) =>
    all.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')),
  );
  expect(links).toEqual([urls.match, urls.guide('grades')]);
});
