import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { encodeAnswers } from '#catalogue/assessment/link/answer-link.ts';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { assessRole, isTakenAsLevel } from '#catalogue/assessment/assess.ts';
import { gapsFor } from '#catalogue/assessment/gaps.ts';
import { computeGrade } from '#catalogue/assessment/grade.ts';
import { answersUpTo } from '#catalogue/assessment/shown-answers.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { requirementLabel } from '#catalogue/model/requirement-label.ts';
import { pathsOf } from '#catalogue/levels/tracks.ts';
import { stepsOf } from '#catalogue/levels/steps.ts';
import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import {
  keepInBrowser,
  keptIn,
  missingIn,
  openRow,
  pickAnswer,
  pickedIn,
  question,
  saidIn,
  stateIn,
  workAs,
  shownText,
  copiedBy,
  openShare,
} from '../../setup/calculator-page.ts';
import { useSite, type OpenedPage } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';
import { refuseStorage } from '../../setup/refuse-storage.ts';

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

const [firstRow, secondRow] = role.matrix.flatMap(({ rows }) => rows);
const first = required(firstRow).skill.id;
const second = required(secondRow).skill.id;
const keyOf = (skill: string): string => answerKey(role.id, skill);
const top = required(role.levels.at(-1));
const middle = required(role.levels[Math.floor(role.levels.length / 2)]);
const levelPath = required(askedPaths(asked)[0]);

const assess = (answers: Answers, as?: string) =>
  assessRole(asked, levelPath, {
    answers,
    as: as === undefined ? {} : { [role.id]: as },
    knowledge: new Map(),
    scaleIds,
    allowsNoOccasion: true,
  });

/** Returns answers that meet exactly the requirements of a level. */
const answersOf = (level: number): Answers => answersUpTo(assess({}), level);

/** Returns the skill of the focused row. */
const focusedSkill = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('.question')?.dataset['skill']);

/** Opens the calculator in a browser that has stored answers, or any other text. */
async function openWith(kept: Answers | string | undefined, width = 1280): Promise<OpenedPage> {
  return showWith(kept, await open.visit(urls.file('robots.txt'), { width }));
}

/** Opens it in a separate browser profile, for tests with several tabs or downloads. */
async function openApartWith(kept: Answers | undefined): Promise<OpenedPage> {
  return showWith(kept, await open.open(urls.file('robots.txt')));
}

async function showWith(
  kept: Answers | string | undefined,
  { page, errors }: OpenedPage,
): Promise<OpenedPage> {
  if (kept !== undefined) await keepInBrowser(page, key, kept);
  await page.goto(open.address(path));
  return { page, errors };
}

describe.each([360, 1280])('the grade calculator, %i pixels wide', (width) => {
  test('is answered with the keyboard alone, and each answer moves on to the next row', async () => {
    const { page, errors } = await openWith(undefined, width);
    await page.focus(`${question(first)} input`);
    for (const press of ['1', '0', 'u', 'n', 'e'] as const) await page.keyboard.press(press);
    await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await page.keyboard.press('E');
    const skills = asked.skills.slice(0, 5).map(({ id }) => keyOf(id));
    expect(Object.entries(saidIn(await keptIn(page, key)))).toEqual(
      expect.arrayContaining([
        [skills[0], { level: role.levels[0]?.id }],
        [skills[1], { none: true }],
        [skills[2], { unsure: true }],
        [skills[3], { no_occasion: true }],
        // The first E moves to the field, where the second is text.
        [skills[4], { note: 'E' }],
      ]),
    );
    expect(await stateIn(page, first)).toBe(role.levels[0]?.name);
    await page.focus(`${question(first)} input`);
    await page.keyboard.press('Enter');
    expect(await focusedSkill(page)).toBe(second);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    expect(await focusedSkill(page)).toBe(first);
    expect(errors).toEqual([]);
  });

  test('fills in all rows with a level, which stores no answers and can be undone', async () => {
    const answered = { [keyOf(first)]: { none: true, note: 'A note' } } as const;
    const { page } = await openWith(answered, width);
    await workAs(page, middle.id);
    const assessed = assess(answered, middle.id);
    const grade = computeGrade(assessed, catalogue.site.grade.share);
    expect(await shownText(page, '[data-grade]')).toContain(role.levels[grade.reached]?.name ?? '');
    const taken = assessed.rows.filter(isTakenAsLevel).length;
    expect(await shownText(page, '[data-filled]')).toBe(`${String(taken)} filled in as ${middle.name}.`);
    expect(await shownText(page, '[data-count-checked]')).toBe(`1 of ${String(asked.skills.length)}`);
    // The next level is the aim until the reader chooses another.
    expect(await page.$eval('[data-start="aim"]', (list) => (list as HTMLSelectElement).value)).toBe(
      role.levels[middle.index + 1]?.id,
    );
    expect(await stateIn(page, second)).toBe(`taken as ${middle.name}`);
    expect(await pickedIn(page)).toEqual({ [first]: 'none' });
    expect(saidIn(await keptIn(page, key))).toEqual(answered);
    await page.reload();
    expect(await stateIn(page, second)).toBe(`taken as ${middle.name}`);
    await page.click('[data-do="undo-fill"]');
    expect(await stateIn(page, second)).toBe('not answered');
    expect(saidIn(await keptIn(page, key))).toEqual(answered);
  });
});

test.each(role.levels)('gives $name to a reader who works at that level', async ({ id, name }) => {
  const { page } = await openWith(undefined);
  await workAs(page, id);
  expect(await shownText(page, '[data-grade]')).toBe(name);
});

test('offers the steps of each skill with their bars, and joins levels with the same bar in one step', async () => {
  const { page } = await openWith(undefined);
  const shown = await page.$$eval('.question', (rows) =>
    rows.map((row) => [
      (row as HTMLElement).dataset['skill'],
      [...row.querySelectorAll('[data-step]')].map((bar) => {
        const level = (bar as HTMLElement).dataset['step'] ?? '';
        const radio = row.querySelector(`input[value="${level}"]`);
        return [radio?.ariaLabel, bar.querySelector('.criterion')?.textContent];
      }),
    ]),
  );
  const [levels] = pathsOf(role);
  const rows = role.matrix.flatMap((section) => section.rows);
  expect(shown).toEqual(
    rows.map((row) => [
      row.skill.id,
      stepsOf(row, required(levels)).map(({ requirements }) => [
        requirements.map(({ level }) => level.name).join(', '),
        plainText(barOf(requirements[0]) ?? ''),
      ]),
    ]),
  );
  await openRow(page, first);
  const href = await page.$eval(`${question(first)} [data-about] a`, (link) => link.getAttribute('href'));
  expect(href).toBe(urls.skill(first));
});

test('takes letters and digits as answers only while a choice has the focus', async () => {
  const { page } = await openWith(undefined);
  await page.focus(`${question(first)} summary`);
  for (const press of ['1', '0', 'u', 'n', 'e', 'Enter'] as const) await page.keyboard.press(press);
  await openRow(page, first);
  await page.focus(`${question(first)} textarea`);
  await page.keyboard.type('1');
  await page.focus('[data-do="clear"]');
  for (const press of ['1', '0', 'u', 'n', 'e'] as const) await page.keyboard.press(press);
  expect(saidIn(await keptIn(page, key))).toEqual({ [keyOf(first)]: { note: '1' } });
  // Shortcuts of the browser are not answers.
  await page.focus(`${question(first)} input`);
  await page.keyboard.down('Control');
  await page.keyboard.press('u');
  await page.keyboard.up('Control');
  expect(await pickedIn(page)).toEqual({});
});

test('leaves rows without an occasion out of the share, and counts them', async () => {
  const mandatory = required(asked.skills.find(({ asks }) => asks[0]?.mandatory));
  const { page } = await openWith(undefined);
  await workAs(page, required(role.levels[0]).id);
  await pickAnswer(page, mandatory.id, 'no_occasion');
  expect(await shownText(page, '[data-grade]')).toBe(
    `${role.levels[0]?.name ?? ''}, 1 mandatory requirement still to be shown`,
  );
  const { mandatory: asks, all } = required(
    computeGrade(assess({ [keyOf(mandatory.id)]: { no_occasion: true } }), 0.8).levels[0],
  ).asked;
  expect(await shownText(page, 'tr[data-level] [data-mandatory]')).toBe(`${String(asks)} of ${String(asks)}`);
  expect(await shownText(page, 'tr[data-level] [data-all]')).toBe(`${String(all)} of ${String(all)}`);
  expect(await shownText(page, '[data-tally]')).toContain('1 with no occasion');
});

test('links an open question to the requirement at each level', async () => {
  const { page } = await openWith(undefined);
  const row = required(role.matrix[0]?.rows[0]);
  const cells = row.cells.filter((cell) => cell !== undefined);
  const summary = `${question(row.skill.id)} summary`;
  // Opens, closes and opens again, which must not add the links twice.
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
      `${cell.level.short} ${requirementLabel(cell)}`,
      `${cell.level.short} ${required(cell.proficiency).letter}`,
    ]),
  );
});

test('has the same answers and notes after a reload', async () => {
  const { page } = await openWith(undefined);
  await pickAnswer(page, second, top.id);
  await openRow(page, second);
  await page.type(`${question(second)} textarea`, 'Seen');
  await page.reload();
  await openRow(page, second);
  expect(await pickedIn(page)).toEqual({ [second]: top.id });
  expect(await page.$eval(`${question(second)} textarea`, (area) => area.value)).toBe('Seen');
});

test('marks answers to changed texts until they are confirmed, and lists answers to removed skills', async () => {
  const { page } = await openWith({
    [keyOf(first)]: { level: middle.id, bar: 'before' },
    [keyOf(second)]: { level: 'a-level-of-old', bar: 'before' },
    [keyOf('a-skill-of-old')]: { level: middle.id, note: 'Kept' },
    [answerKey('another-role', 'another-skill')]: { level: middle.id },
  });
  const looks = () =>
    page.$$eval('.look', (marks) =>
      marks
        .filter((mark) => !(mark as HTMLElement).hidden)
        .map((mark) => mark.closest<HTMLElement>('.question')?.dataset['skill']),
    );
  expect(await looks()).toEqual([first, second]);
  expect(await pickedIn(page)).toEqual({ [first]: middle.id });
  expect(await page.$$eval('[data-gone] li', (items) => items.map(({ textContent }) => textContent))).toEqual(
    [`a-skill-of-old: ${middle.name}: Kept`],
  );
  await openRow(page, first);
  await page.click(`${question(first)} [data-do="confirm"]`);
  expect(await looks()).toEqual([second]);
  await pickAnswer(page, second, 'none');
  expect(await looks()).toEqual([]);
  const kept = await keptIn(page, key);
  expect(kept[keyOf(first)]?.bar).toBe(asked.skills[0]?.asks[middle.index]?.bar);
  expect(saidIn(kept)).toMatchObject({
    [keyOf(second)]: { none: true },
    [keyOf('a-skill-of-old')]: { level: middle.id, note: 'Kept' },
  });
});

test.each([
  ['nonsense', 'This is not JSON'],
  ['other JSON', '{"a":1}'],
  ['answers of a wrong shape', '{"format":"rolebook-answers","version":1,"answers":[1]}'],
])('sets stored %s aside with a message, and works', async (_, text) => {
  const { page, errors } = await openWith(text);
  expect(await shownText(page, '[data-message]')).toContain('set aside');
  expect(await page.evaluate((name) => localStorage.getItem(`${name}:set-aside`), key)).toBe(text);
  await workAs(page, middle.id);
  expect(await shownText(page, '[data-grade]')).toBe(middle.name);
  expect(errors).toEqual([]);
});

test('works if storage is refused, and warns that nothing is stored', async () => {
  const { page } = await open.open(urls.file('robots.txt'));
  await refuseStorage(page);
  await page.goto(open.address(path));
  expect(await shownText(page, '[data-message]')).toContain('does not let the page store');
  await workAs(page, middle.id);
  expect(await shownText(page, '[data-grade]')).toBe(middle.name);
});

test('shows the answers of a link without changing stored ones, and stores them on request', async () => {
  const mine = { [keyOf(first)]: { none: true, note: 'Mine' }, [keyOf(second)]: { level: top.id } } as const;
  const { page } = await openWith(mine);
  await page.goto(`${open.address(path)}#${encodeAnswers(role.id, answersOf(middle.index))}`);
  await page.reload();
  expect(await shownText(page, '[data-grade]')).toBe(middle.name);
  await pickAnswer(page, first, top.id);
  expect(saidIn(await keptIn(page, key))).toEqual(mine);
  await page.click('[data-do="keep"]');
  await page.click('[data-do="keep-now"]');
  expect((await keptIn(page, key))[keyOf(first)]).toMatchObject({ level: top.id, note: 'Mine' });
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('copies a link that gives the same result in another browser', async () => {
  const { page } = await openWith(answersOf(middle.index));
  const link = await copiedBy(page, 'copy-link');
  expect(link.length).toBeLessThanOrEqual(2000);
  const elsewhere = await open.visit(urls.file('robots.txt'));
  await elsewhere.page.goto(link);
  expect(await shownText(elsewhere.page, '[data-grade]')).toBe(middle.name);
});

test('copies Markdown for a review', async () => {
  const { page } = await openWith({
    ...answersOf(0),
    [keyOf(first)]: { level: top.id, note: 'Wrote the guide' },
  });
  const markdown = await copiedBy(page, 'copy-markdown');
  expect(markdown).toContain(`# ${role.name}: ${role.levels[0]?.name ?? ''}`);
  expect(markdown).toContain('- [ ] ');
  const gap = required(gapsFor(assess(answersOf(0)), 1).at(-1));
  const rows = role.matrix.flatMap((section) => section.rows);
  const missing = required(rows.find(({ skill }) => skill.id === gap.row.skill.id)?.cells[1]);
  expect(markdown).toContain(escapeLine(plainText(barOf(missing) ?? '')));
  expect(markdown).toContain('> Wrote the guide');
});

test('saves a file, loads it in another browser, and adds its answers to those stored there', async () => {
  const answers = { ...answersOf(middle.index), [keyOf(first)]: { level: top.id, note: 'A note' } };
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
  await openShare(page);
  await page.focus('[data-do="save"]');
  await page.keyboard.press('Enter');
  await saved;
  const file = join(work, `${role.id}-answers.json`);
  expect(parseAnswers(readFileSync(file, 'utf8'))).toMatchObject({
    ok: true,
    answers: { [keyOf(first)]: { note: 'A note' } },
  });

  const elsewhere = await openWith({ [keyOf(second)]: { note: 'Not in the file' } });
  const input = required(await elsewhere.page.$('input[type="file"]'));
  await input.uploadFile(file);
  await elsewhere.page.waitForSelector('[data-ribbon]:not([hidden])');
  expect(await shownText(elsewhere.page, '[data-grade]')).toBe(middle.name);
  await elsewhere.page.click('[data-do="keep"]');
  await elsewhere.page.click('[data-do="keep-now"]');
  expect((await keptIn(elsewhere.page, key))[keyOf(first)]).toMatchObject({ note: 'A note' });
  expect((await keptIn(elsewhere.page, key))[keyOf(second)]).toMatchObject({ note: 'Not in the file' });
});

test('follows changes in another tab', async () => {
  const { page } = await openApartWith(undefined);
  const other = await page.browserContext().newPage();
  await other.goto(open.address(path));
  await workAs(other, middle.id);
  await page.waitForFunction(
    (name) => document.querySelector('[data-grade]')?.textContent === name,
    {},
    middle.name,
  );
});

test('explains grades without JavaScript, and links to the PDF for reviews', async () => {
  const { page } = await open.visit(path, { hasScripts: false });
  expect(await shownText(page, 'noscript')).toContain('A level is reached when');
  const links = await page.$$eval('noscript a', (anchors) =>
    anchors.map((anchor) => anchor.getAttribute('href')),
  );
  expect(links).toEqual([urls.guide('grades'), urls.careerTrack(role.id, 'career-track-review')]);
  expect(await page.$eval('grade-calculator', (element) => element.getClientRects().length)).toBe(0);
});

describe('under a base path', () => {
  const shapes = inject('shapesSite');
  const shapesUrls = urlsOf(shapes);
  const shapesOpen = useSite(shapes);
  const largest = largestRoleOf(builtCatalogue(shapes));

  test('stores answers apart from those of other sites on the host, and links to its own pages', async () => {
    const { page, errors } = await shapesOpen.visit(shapesUrls.calculator(largest.id));
    await workAs(page, required(largest.levels[0]).id);
    await page.click('.question:not([hidden]) .choices label');
    await missingIn(page);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((name) => !name.startsWith(`rolebook:${shapesUrls.base}:`))).toEqual([]);
    expect(keys).toContain(`rolebook:${shapesUrls.base}:answers`);
    const links = await page.$$eval('.gap .quiet a', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith(shapesUrls.role(largest.id)))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
