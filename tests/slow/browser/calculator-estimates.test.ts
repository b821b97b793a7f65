import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { askedRole, type AskedRole } from '#catalogue/assessment/asks.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import { knowledgeFrom } from '#catalogue/assessment/estimates.ts';
import { answersUpTo, estimatedAnswers } from '#catalogue/assessment/shown-answers.ts';
import { axeViolations } from '../../setup/axe.ts';
import {
  keepInBrowser,
  keptIn,
  openRow,
  pickAnswer,
  pickedIn,
  question,
  saidIn,
  shownText,
  copiedBy,
} from '../../setup/calculator-page.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const key = `rolebook:${urls.base}:answers`;
const open = useSite(site);
const scaleIds = catalogue.scale.map(({ id }) => id);
const target = askedRole(largestRoleOf(catalogue), catalogue.scale);
const source = askedRole(required(catalogue.roles.find(({ id }) => id !== target.id)), catalogue.scale);

const assess = (role: AskedRole, answers: Answers) =>
  assessRole(role, required(askedPaths(role)[0]), {
    answers,
    knowledge: knowledgeFrom(answers, [source], scaleIds),
    scaleIds,
    allowsNoOccasion: true,
  });

/** Answers to one role that reach its second level, from which the other role's rows are estimated. */
const kept = answersUpTo(assess(source, {}), 1);
const estimated = estimatedAnswers(assess(target, kept));
const estimatedSkills = Object.keys(estimated).map((id) => required(id.split('/')[1]));
const first = required(estimatedSkills[0]);

const shownEstimates = (page: Page) =>
  page.$$eval('.question:has([data-estimated])', (rows) =>
    rows.map((row) => [(row as HTMLElement).dataset['skill'], row.querySelector('.state')?.textContent]),
  );

/** Opens the calculator of the other role, and waits for the estimates. */
async function openEstimated(): Promise<Page> {
  const { page } = await open.open(urls.file('robots.txt'));
  await keepInBrowser(page, key, kept);
  await page.goto(open.address(urls.calculator(target.id)));
  await page.waitForSelector('.start [data-do="confirm-all"]:not([hidden])');
  return page;
}

test('answers to another role are estimates that name it, and are counted', async () => {
  expect(estimatedSkills.length).toBeGreaterThan(1);
  const page = await openEstimated();
  const shown = await shownEstimates(page);
  expect(shown.map(([skill]) => skill)).toEqual(estimatedSkills);
  for (const [, words] of shown) expect(words).toContain(`estimate from ${source.name}, `);
  expect(await pickedIn(page)).toEqual({});
  expect(await shownText(page, '[data-tally]')).toBe(
    `0 of ${String(target.skills.length)} skills checked, ${String(estimatedSkills.length)} estimated.`,
  );
  // Estimates are not stored.
  expect(saidIn(await keptIn(page, key))).toEqual(saidIn(kept));
});

test.each(['light', 'dark'])('an estimate is accessible in the theme "%s"', async (theme) => {
  const page = await openEstimated();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await openRow(page, first);
  expect(await axeViolations(page)).toEqual([]);
});

test('an estimate is confirmed by its button, and another replaced by an answer', async () => {
  const page = await openEstimated();
  const [, second] = estimatedSkills;
  await openRow(page, first);
  await page.click(`${question(first)} [data-do="confirm"]`);
  await pickAnswer(page, required(second), 'none');
  const [firstKey, secondKey] = [answerKey(target.id, first), answerKey(target.id, required(second))];
  const own = await keptIn(page, key);
  expect(own[firstKey]).toMatchObject(required(estimated[firstKey]));
  expect(own[secondKey]).toMatchObject({ none: true });
  expect((await shownEstimates(page)).map(([skill]) => skill)).toEqual(estimatedSkills.slice(2));
});

test('all estimates are confirmed at once, which can be undone', async () => {
  const page = await openEstimated();
  expect(await shownText(page, '.start [data-do="confirm-all"]')).toBe(
    `Confirm ${String(estimatedSkills.length)} estimates`,
  );
  await page.click('.start [data-do="confirm-all"]');
  expect(saidIn(await keptIn(page, key))).toEqual(saidIn({ ...kept, ...estimated }));
  expect(await shownEstimates(page)).toEqual([]);
  await page.click('[data-message] button');
  expect(saidIn(await keptIn(page, key))).toEqual(saidIn(kept));
  expect((await shownEstimates(page)).length).toBe(estimatedSkills.length);
});

test('links contain no estimates', async () => {
  const page = await openEstimated();
  await pickAnswer(page, first, 'none');
  const [address, fragment] = (await copiedBy(page, 'copy-link')).split('#');
  expect(address).toBe(open.address(urls.calculator(target.id)));
  expect(fragment).toMatch(new RegExp(`^answers=2;role=${target.id};day=[\\d-]+;none=${first}$`));
});

describe('the data of other roles', () => {
  test('are not loaded for a reader who has answered only for this role', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await keepInBrowser(page, key, { [answerKey(target.id, first)]: { none: true } });
    await page.goto(open.address(urls.calculator(target.id)), { waitUntil: 'networkidle0' });
    expect(asked).not.toContain(urls.asksJson);
  });

  test('may fail to load, and the calculator works without estimates and shows a message', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isAsks = request.url() === open.address(urls.asksJson);
      void (isAsks ? request.respond({ status: 503 }) : request.continue());
    });
    await keepInBrowser(page, key, kept);
    await page.goto(open.address(urls.calculator(target.id)));
    await page.waitForSelector('[data-no-estimates]:not([hidden])');
    expect(await shownEstimates(page)).toEqual([]);
    await pickAnswer(page, first, 'none');
    expect(await shownText(page, '[data-tally]')).toContain('1 of ');
  });
});
