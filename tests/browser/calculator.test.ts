import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { encodeAnswers } from '#catalogue/assessment/answer-link.ts';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { gapsFor } from '#catalogue/assessment/gaps.ts';
import { computeGrade } from '#catalogue/assessment/grade.ts';
import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { requirementLabel } from '#catalogue/model/requirement-label.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { useSite, type OpenedPage } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../setup/read-site.ts';
import { refuseStorage } from '../setup/refuse-storage.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = largestRoleOf(catalogue);
const asked = askedRole(role, catalogue.scale);
const scaleIds = catalogue.scale.map(({ id }) => id);
const path = urls.calculator(role.id);
const key = `rolebook:${urls.base}:answers`;
const open = useSite(site);
const work = mkdtempSync(join(tmpdir(), 'rolebook-calculator-'));

afterAll(() => rmSync(work, { recursive: true }));

const [firstSkill, secondSkill] = asked.skills.map(({ id }) => id);
const first = required(firstSkill);
const second = required(secondSkill);
const deepest = required(scaleIds.at(-1));
const middle = required(role.levels[Math.floor(role.levels.length / 2)]);

/** Opens the calculator in a browser that has kept some answers, or any other text. */
async function openWith(kept: Answers | string | undefined, width = 1280): Promise<OpenedPage> {
  return showWith(kept, await open.visit(urls.file('robots.txt'), { width }));
}

/** The same in a browser profile of its own, for what tabs share and what is downloaded. */
async function openApartWith(kept: Answers | undefined): Promise<OpenedPage> {
  return showWith(kept, await open.open(urls.file('robots.txt')));
}

async function showWith(
  kept: Answers | string | undefined,
  { page, errors }: OpenedPage,
): Promise<OpenedPage> {
  if (kept !== undefined) {
    const text = typeof kept === 'string' ? kept : formatAnswers(kept);
    await page.evaluate((name, value) => localStorage.setItem(name, value), key, text);
  }
  await page.goto(open.address(path));
  return { page, errors };
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

const question = (skill: string): string => `.question[data-skill="${skill}"]`;

async function keptIn(page: Page): Promise<Answers> {
  const parsed = parseAnswers((await page.evaluate((name) => localStorage.getItem(name), key)) ?? '');
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.answers;
}

/** The names of the skills that are missing, as the page lists them once it has caught up. */
async function missingIn(page: Page): Promise<string[]> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  return page.$$eval('.gap .skill', (links) => links.map(({ textContent }) => textContent));
}

/** Waits until what is missing has its texts, which come after all else. */
async function textsIn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.gap') && !document.querySelector('.gap .text:empty'),
  );
}

async function setLevel(page: Page, level: string): Promise<void> {
  await page.select('.start select', level);
  await page.click('[data-do="set-level"]');
}

/** What a button copies. */
async function copiedBy(page: Page, action: string): Promise<string> {
  await page.evaluate(() => {
    const writeText = (text: string) =>
      Promise.resolve(void (document.documentElement.dataset['copied'] = text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  // With the keyboard: what comes near the screen takes its place only then, and moves what a mouse aims at.
  await page.focus(`[data-do="${action}"]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('[data-take-along-message]')?.textContent.includes('copied') === true,
  );
  return page.$eval('html', ({ dataset }) => dataset['copied'] ?? '');
}

const answersOf = (level: number): Answers =>
  Object.fromEntries(
    asked.skills.flatMap(({ id, asks }) => {
      const choice = scaleIds[asks[level]?.depth ?? -1];
      return choice === undefined ? [] : [[id, { choice }]];
    }),
  );

describe.each([360, 1280])('the grade calculator, %i pixels wide', (width) => {
  test('is answered with the keyboard alone', async () => {
    const { page, errors } = await openWith(undefined, width);
    await page.focus('.start [data-do="clear"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press(String(scaleIds.length) as KeyInput);
    await page.keyboard.press('Enter');
    await page.keyboard.press('0');
    await page.keyboard.press('Enter');
    await page.keyboard.press('?');
    expect(await textOf(page, `${question(first)} [data-given]`)).toContain(
      required(catalogue.scale.at(-1)).name,
    );
    const choices = Object.values(await keptIn(page)).map(({ choice }) => choice);
    expect(new Set(choices)).toEqual(new Set([deepest, 'none', 'unsure']));
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    expect(await page.$eval(question(second), (details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(errors).toEqual([]);
  });

  test('reaches a level whose answers are set at once, says what is missing for the next, and can be undone', async () => {
    const { page } = await openWith({ [first]: { choice: 'none', note: 'A note' } }, width);
    await setLevel(page, middle.id);
    const answers = answersOf(middle.index);
    const grade = computeGrade(asked, answers, scaleIds, catalogue.site.grade.share);
    expect(await textOf(page, '[data-grade]')).toBe(role.levels[grade.reached]?.name);
    const gaps = gapsFor(asked, grade.reached + 1, answers, scaleIds);
    expect(gaps.length).toBeGreaterThan(0);
    expect(await missingIn(page)).toEqual(gaps.map(({ skill }) => skill.name));
    expect((await keptIn(page))[first]?.note).toBe('A note');
    await page.click('[data-message] button');
    expect((await keptIn(page))[first]?.choice).toBe('none');
    expect(await textOf(page, '[data-grade]')).toBe(`Below ${role.levels[0]?.name ?? ''}`);
  });
});

test('leads from an open question to what the role asks at each level', async () => {
  const { page } = await openWith(undefined);
  const row = required(role.matrix[0]?.rows[0]);
  const cells = row.cells.filter((cell) => cell !== undefined);
  const summary = `${question(row.skill.id)} summary`;
  // Open, closed and open again: the links are there once.
  for (let press = 0; press < 3; press += 1) await page.click(summary);
  await page.waitForSelector(`${question(row.skill.id)} .asked a`);
  const links = await page.$$eval(`${question(row.skill.id)} .asked a`, (all) =>
    all.map((link) => [
      link.getAttribute('href'),
      link.ariaLabel,
      link.textContent.split(/\s+/).join(' ').trim(),
    ]),
  );
  expect(links).toEqual(
    cells.map((cell) => [
      urls.requirement(role.id, row.skill.id, cell.level.id),
      requirementLabel(cell),
      `${cell.level.short} ${cell.proficiency.letter}`,
    ]),
  );
});

test('shows of what is missing the text, the permalink, where to learn it, and the evidence so far', async () => {
  const { page } = await openWith(undefined);
  await setLevel(page, required(role.levels[0]).id);
  const [name] = await missingIn(page);
  const missing = required(asked.skills.find((skill) => skill.name === name));
  const row = required(role.matrix.flatMap(({ rows }) => rows).find(({ skill }) => skill.id === missing.id));
  await page.$eval(question(missing.id), (details) => ((details as HTMLDetailsElement).open = true));
  await page.type(`${question(missing.id)} textarea`, 'Did it in the spring');
  await missingIn(page);
  const gap = '.gap:first-child';
  const next = required(row.cells[1]);
  expect(await page.$eval(`${gap} .skill`, (link) => (link as HTMLAnchorElement).getAttribute('href'))).toBe(
    urls.requirement(role.id, missing.id, next.level.id),
  );
  await textsIn(page);
  expect(await textOf(page, `${gap} .text`)).toBe(plainText(barOf(next) ?? ''));
  expect(await textOf(page, `${gap} .evidence`)).toBe('Did it in the spring');
  expect(await page.$$eval(`${gap} .resources a`, (links) => links.length)).toBe(row.skill.resources.length);
});

test('lists what is missing where the texts do not come, says so, and has them at the second try', async () => {
  const { page } = await open.open(urls.file('robots.txt'));
  let isBroken = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isTexts = request.url() === open.address(urls.calculatorTexts(role.id));
    void (isTexts && isBroken ? request.respond({ status: 503 }) : request.continue());
  });
  await page.goto(open.address(path));
  await page.waitForSelector('[data-texts-message]:not([hidden])');
  expect(await textOf(page, '[data-texts-message]')).toContain('could not be loaded');
  await setLevel(page, required(role.levels[0]).id);
  expect((await missingIn(page)).length).toBeGreaterThan(0);
  await page.focus('[data-do="copy-markdown"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () =>
      document.querySelector('[data-take-along-message]')?.textContent.includes('nothing was copied') ===
      true,
  );
  isBroken = false;
  await page.focus('[data-texts-message] button');
  await page.keyboard.press('Enter');
  await textsIn(page);
  expect(await page.$eval('[data-texts-message]', (place) => place.checkVisibility())).toBe(false);
});

test('draws the domains, and says the same in a table', async () => {
  const { page } = await openWith(answersOf(0));
  await missingIn(page);
  const bars = await page.$$eval('[data-chart] .met-bar', (rects) => rects.length);
  const rows = await page.$$eval('[data-chart-table] tr', (lines) =>
    lines.map(({ textContent }) => textContent),
  );
  expect([bars, rows.length]).toEqual([role.matrix.length, role.matrix.length]);
  expect(rows[0]).toContain(role.matrix[0]?.domain.name);
});

test('keeps answers and notes over a reload', async () => {
  const { page } = await openWith(undefined);
  await page.click(`${question(second)} summary`);
  await page.click(`${question(second)} input[value="${deepest}"]`);
  await page.type(`${question(second)} textarea`, 'Seen');
  await page.reload();
  expect(
    await page.$eval(`${question(second)} input:checked`, (input) => (input as HTMLInputElement).value),
  ).toBe(deepest);
  expect(
    await page.$eval(`${question(second)} textarea`, (area) => (area as HTMLTextAreaElement).value),
  ).toBe('Seen');
});

test('marks what changed since it was answered, and lists what is gone, until it is answered again', async () => {
  const seen = { [role.id]: 'of-another-time' };
  const { page } = await openWith({
    [first]: { choice: deepest, seen },
    'a-skill-of-old': { choice: 'long-ago', note: 'Kept', seen },
  });
  const looks = () =>
    page.$$eval('.look', (marks) => marks.filter((mark) => !(mark as HTMLElement).hidden).length);
  // Every other skill is new to a reader who has answered for this role before.
  expect(await looks()).toBe(asked.skills.length);
  expect(await textOf(page, '[data-gone] li')).toBe('a-skill-of-old: long-ago: Kept');
  await page.click(`${question(first)} summary`);
  await page.click(`${question(first)} input[value="none"]`);
  expect(await looks()).toBe(asked.skills.length - 1);
  expect((await keptIn(page))['a-skill-of-old']).toEqual({ choice: 'long-ago', note: 'Kept', seen });
});

test.each([
  ['nonsense', 'This is not JSON'],
  ['data of something else', '{"a":1}'],
  ['data of a wrong shape', '{"format":"rolebook-answers","version":1,"answers":[1]}'],
])('sets %s aside with a message, and goes on', async (_, text) => {
  const { page, errors } = await openWith(text);
  expect(await textOf(page, '[data-message]')).toContain('set aside');
  expect(await page.evaluate((name) => localStorage.getItem(`${name}:set-aside`), key)).toBe(text);
  await setLevel(page, middle.id);
  expect(await textOf(page, '[data-grade]')).toBe(middle.name);
  expect(errors).toEqual([]);
});

test('works where storage is refused, and says that nothing is kept', async () => {
  const { page } = await open.open(urls.file('robots.txt'));
  await refuseStorage(page);
  await page.goto(open.address(path));
  expect(await textOf(page, '[data-message]')).toContain('does not let the page keep');
  await setLevel(page, middle.id);
  expect(await textOf(page, '[data-grade]')).toBe(middle.name);
});

test('shows the answers of a link without touching those that are kept, and keeps them when told to', async () => {
  const { page } = await openWith({
    [first]: { choice: 'none', note: 'Mine' },
    [second]: { choice: deepest },
  });
  const link = `${open.address(path)}#${encodeAnswers(answersOf(middle.index))}`;
  await page.goto(link);
  await page.reload();
  expect(await textOf(page, '[data-grade]')).toBe(middle.name);
  await page.click(`${question(first)} summary`);
  await page.click(`${question(first)} input[value="${deepest}"]`);
  expect((await keptIn(page))[first]).toEqual({ choice: 'none', note: 'Mine' });
  await page.click('[data-do="keep"]');
  await page.click('[data-do="keep-now"]');
  expect((await keptIn(page))[first]).toMatchObject({ choice: deepest, note: 'Mine' });
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('hands over a link that opens the same standing elsewhere', async () => {
  const { page } = await openWith(answersOf(middle.index));
  const link = await copiedBy(page, 'copy-link');
  expect(link.length).toBeLessThanOrEqual(2000);
  const elsewhere = await open.visit(urls.file('robots.txt'));
  await elsewhere.page.goto(link);
  expect(await textOf(elsewhere.page, '[data-grade]')).toBe(middle.name);
});

test('hands over Markdown for a review', async () => {
  const { page } = await openWith({ ...answersOf(0), [first]: { choice: deepest, note: 'Wrote the guide' } });
  const markdown = await copiedBy(page, 'copy-markdown');
  expect(markdown).toContain(`# ${role.name}: ${role.levels[0]?.name ?? ''}`);
  expect(markdown).toContain('- [ ] ');
  const gap = required(gapsFor(asked, 1, answersOf(0), scaleIds).at(-1));
  const rows = role.matrix.flatMap((section) => section.rows);
  const missing = required(rows.find(({ skill }) => skill.id === gap.skill.id)?.cells[1]);
  expect(markdown).toContain(escapeLine(plainText(barOf(missing) ?? '')));
  expect(markdown).toContain('> Wrote the guide');
});

test('saves a file, loads it elsewhere, and keeps it over what is there', async () => {
  const answers = { ...answersOf(middle.index), [first]: { choice: deepest, note: 'A note' } };
  const { page } = await openApartWith(answers);
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: work,
    eventsEnabled: true,
    browserContextId: required(page.browserContext().id),
  });
  const saved = new Promise((resolve) =>
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(undefined)),
  );
  await page.focus('[data-do="save"]');
  await page.keyboard.press('Enter');
  await saved;
  const file = join(work, `${role.id}-answers.json`);
  expect(parseAnswers(readFileSync(file, 'utf8'))).toMatchObject({
    ok: true,
    answers: { [first]: { note: 'A note' } },
  });

  const elsewhere = await openWith({ [second]: { note: 'Not in the file' } });
  const input = required(await elsewhere.page.$('input[type="file"]'));
  await input.uploadFile(file);
  await elsewhere.page.waitForSelector('[data-ribbon]:not([hidden])');
  expect(await textOf(elsewhere.page, '[data-grade]')).toBe(middle.name);
  await elsewhere.page.click('[data-do="keep"]');
  await elsewhere.page.click('[data-do="keep-now"]');
  expect((await keptIn(elsewhere.page))[first]).toMatchObject({ note: 'A note' });
  expect((await keptIn(elsewhere.page))[second]).toMatchObject({ note: 'Not in the file' });
});

test('follows what another tab changes', async () => {
  const { page } = await openApartWith(undefined);
  const other = await page.browserContext().newPage();
  await other.goto(open.address(path));
  await setLevel(other, middle.id);
  await page.waitForFunction(
    (name) => document.querySelector('[data-grade]')?.textContent === name,
    {},
    middle.name,
  );
});

test('prints a plan: what is missing with boxes, and nothing to press', async () => {
  const { page } = await openWith(answersOf(0));
  await missingIn(page);
  await page.emulateMediaType('print');
  const isShown = (selector: string) =>
    page.$eval(selector, (element) => element.getClientRects().length > 0);
  expect(await isShown('.standing')).toBe(true);
  expect(await isShown('.gap .tick')).toBe(true);
  for (const selector of ['.start', '.question', '.take-along .actions'])
    expect(await isShown(selector)).toBe(false);
});

test('explains itself without JavaScript, and leads to the PDF for reviews', async () => {
  const { page } = await open.visit(path, { hasScripts: false });
  expect(await textOf(page, 'main .lead')).toContain('A level is reached when');
  const links = await page.$$eval('noscript a', (anchors) =>
    anchors.map((anchor) => anchor.getAttribute('href')),
  );
  expect(links).toEqual([urls.careerTrack(role.id, 'career-track-review')]);
  expect(await page.$eval('grade-calculator', (element) => element.getClientRects().length)).toBe(0);
});

describe('under a base path', () => {
  const shapes = inject('shapesSite');
  const shapesUrls = urlsOf(shapes);
  const shapesOpen = useSite(shapes);
  const largest = largestRoleOf(builtCatalogue(shapes));

  test('keeps answers apart from those of other sites on the host, and leads to its own pages', async () => {
    const { page, errors } = await shapesOpen.visit(shapesUrls.calculator(largest.id));
    await setLevel(page, required(largest.levels[0]).id);
    await missingIn(page);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((name) => !name.startsWith(`rolebook:${shapesUrls.base}:answers`))).toEqual([]);
    expect(keys).toContain(`rolebook:${shapesUrls.base}:answers`);
    const links = await page.$$eval('.gap .skill', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith(shapesUrls.role(largest.id)))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
