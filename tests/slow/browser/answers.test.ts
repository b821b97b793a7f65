import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { formatAnswers } from '#catalogue/assessment/answer-file.ts';
import { answerKey, type Answer, type Answers } from '#catalogue/assessment/answers.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import type { MatrixRow } from '#catalogue/model/catalogue.ts';
import {
  keepInBrowser,
  keptIn,
  openRow,
  pickAnswer,
  pickedIn,
  saidIn,
  shownText,
} from '../../setup/calculator-page.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';
import { refuseStorage } from '../../setup/refuse-storage.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = largestRoleOf(catalogue);
const path = urls.calculator(role.id);
const key = `rolebook:${urls.base}:answers`;
const open = useSite(site);
const work = mkdtempSync(join(tmpdir(), 'rolebook-answers-'));

afterAll(() => rmSync(work, { recursive: true }));

/** A row of the role, and two values that answer it. */
interface Answered {
  skill: string;
  /** The key of its answer. */
  key: string;
  low: string;
  deep: string;
}

const [one, two, three] = role.matrix
  .flatMap(({ rows }) => rows)
  .sort((a, b) => levelsOf(b).length - levelsOf(a).length)
  .map((row): Answered => {
    const levels = levelsOf(row);
    const [skill, deep] = [row.skill.id, required(levels.at(-1))];
    const low = levels.length > 1 ? required(levels[0]) : 'none';
    return { skill, key: answerKey(role.id, skill), low, deep };
  }) as [Answered, Answered, Answered];

function levelsOf({ cells }: MatrixRow): string[] {
  return cells.flatMap((cell) => cell?.level.id ?? []);
}

/** Returns the name of a level or a proficiency. */
const nameOf = (id: string): string =>
  required([...role.levels, ...catalogue.scale].find((named) => named.id === id)).name;

/** Returns the answer that a chosen value gives. */
const said = (picked: string): Answer => (picked === 'none' ? { none: true } : { level: picked });

/** Opens the calculator in a separate browser profile with stored answers. */
async function openWith(kept: Answers, fragment = ''): Promise<Page> {
  const { page } = await open.open(urls.file('robots.txt'));
  await keepInBrowser(page, key, kept);
  await page.goto(open.address(path + fragment));
  return page;
}

/** Returns the reader's own answers that are stored. */
const ownIn = async (page: Page) => saidIn(await keptIn(page, key));

const press = (page: Page, action: string) => page.click(`[data-do="${action}"]`);
const undo = (page: Page) => page.click('[data-message] button');
const isShown = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.checkVisibility());

/** Fires the event of a page that the browser restores, as after Back. */
const showAgain = (page: Page) =>
  page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });

async function loadFile(page: Page, name: string, answers: Answers): Promise<void> {
  const file = join(work, name);
  writeFileSync(file, formatAnswers(answers));
  await required(await page.$('input[type="file"]')).uploadFile(file);
  await page.waitForSelector('[data-ribbon]:not([hidden])');
}

describe('answers in several pages that share a storage', () => {
  test('are read again when the browser restores a page, and a further answer loses none of them', async () => {
    const page = await openWith({});
    // Another page of this tab stores an answer meanwhile, without an event for this page.
    await keepInBrowser(page, key, { [two.key]: said(two.deep) });
    await showAgain(page);
    expect(await pickedIn(page)).toEqual({ [two.skill]: two.deep });
    await pickAnswer(page, one.skill, one.low);
    expect(await ownIn(page)).toEqual({ [one.key]: said(one.low), [two.key]: said(two.deep) });
  });

  test('are merged with stored answers at every answer, even without an event', async () => {
    const page = await openWith({});
    await keepInBrowser(page, key, { [two.key]: said(two.deep) });
    await pickAnswer(page, one.skill, one.low);
    expect(await ownIn(page)).toEqual({ [one.key]: said(one.low), [two.key]: said(two.deep) });
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.low, [two.skill]: two.deep });
  });

  test('stay cleared if an older copy is stored again', async () => {
    const page = await openWith({ [one.key]: said(one.low) });
    const before = await page.evaluate((name) => localStorage.getItem(name), key);
    await press(page, 'clear');
    expect(await ownIn(page)).toEqual({});
    // A tab that read the answers before they were cleared stores them again.
    await page.evaluate((name, text) => localStorage.setItem(name, text ?? ''), key, before);
    await pickAnswer(page, two.skill, two.deep);
    expect(await ownIn(page)).toEqual({ [two.key]: said(two.deep) });
  });

  test('of another tab remain when clearing is undone', async () => {
    const page = await openWith({
      [one.key]: { ...said(one.low), note: 'A note' },
      [two.key]: said(two.low),
    });
    const other = await page.browserContext().newPage();
    await other.goto(open.address(path));
    await press(page, 'clear');
    await pickAnswer(other, two.skill, two.deep);
    await pickAnswer(other, three.skill, three.deep);
    await undo(page);
    expect(await ownIn(page)).toEqual({
      [one.key]: { ...said(one.low), note: 'A note' },
      [two.key]: said(two.deep),
      [three.key]: said(three.deep),
    });
  });

  test('can be restored after a reload', async () => {
    const page = await openWith({ [one.key]: { ...said(one.low), note: 'A note' } });
    await press(page, 'clear');
    await page.reload();
    expect(await shownText(page, '[data-message] p')).toContain('cleared');
    await undo(page);
    expect(await ownIn(page)).toEqual({ [one.key]: { ...said(one.low), note: 'A note' } });
    await page.reload();
    expect(await isShown(page, '[data-message]')).toBe(false);
  });

  test('of a newer version are not changed by an older page', async () => {
    const newer = '{"format":"rolebook-answers","version":99,"answers":{"of":"tomorrow"}}';
    const page = await openWith({});
    await page.evaluate((name, text) => localStorage.setItem(name, text), key, newer);
    await page.reload();
    expect(await shownText(page, '[data-message] p')).toContain('newer version');
    await pickAnswer(page, one.skill, one.low);
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(newer);
    await loadFile(page, 'review.json', { [one.key]: said(one.deep) });
    const address = page.url();
    await press(page, 'keep');
    await press(page, 'keep-now');
    expect(await shownText(page, '[data-message] p')).not.toContain('kept as yours');
    await page.goto(address);
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep });
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(newer);
  });

  test('that cannot be read are each set aside under a separate key', async () => {
    const page = await openWith({});
    for (const text of ['nonsense', 'more nonsense', 'nonsense']) {
      await page.evaluate((name, value) => localStorage.setItem(name, value), key, text);
      await page.reload();
    }
    const aside = await page.evaluate(() =>
      Object.entries<string>(localStorage).filter(([name]) => name.includes('set-aside')),
    );
    expect(new Map(aside)).toEqual(
      new Map([
        [`${key}:set-aside`, 'nonsense'],
        [`${key}:set-aside-2`, 'more nonsense'],
      ]),
    );
  });
});

describe('answers of a file', () => {
  const mine: Answers = { [one.key]: { ...said(one.low), note: 'Mine' }, [two.key]: said(two.deep) };
  const theirs: Answers = { [one.key]: { ...said(one.deep), note: 'Theirs' }, [three.key]: said(three.low) };

  test('are shown, also after a reload, while the reader’s own remain unchanged', async () => {
    const page = await openWith(mine);
    await loadFile(page, 'review.json', theirs);
    for (let showing = 0; showing < 2; showing += 1) {
      expect(await shownText(page, '[data-whose]')).toBe(
        'Answers of somebody else, from the file "review.json"',
      );
      expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep, [three.skill]: three.low });
      expect(await ownIn(page)).toEqual(mine);
      await page.reload();
    }
    await press(page, 'back-to-mine');
    expect(await isShown(page, '[data-ribbon]')).toBe(false);
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.low, [two.skill]: two.deep });
  });

  test('become the reader’s own after a list of the changes, which can be undone after a reload', async () => {
    const page = await openWith(mine);
    await loadFile(page, 'review.json', theirs);
    await press(page, 'keep');
    expect(await shownText(page, '[data-preview-summary]')).toBe(
      '1 answer would be added and 1 answer of yours would be replaced.',
    );
    expect(await page.$$eval('[data-preview] li', (items) => items.length)).toBe(2);
    await press(page, 'keep-not');
    expect(await ownIn(page)).toEqual(mine);
    await press(page, 'keep');
    await press(page, 'keep-now');
    expect(await isShown(page, '[data-ribbon]')).toBe(false);
    expect(await ownIn(page)).toEqual({ ...theirs, [two.key]: said(two.deep) });
    await page.reload();
    await undo(page);
    expect(await ownIn(page)).toEqual(mine);
  });

  test('can be edited, and the edits are stored separately until the file is loaded again', async () => {
    const page = await openWith(mine);
    await loadFile(page, 'review.json', theirs);
    await pickAnswer(page, three.skill, three.deep);
    expect(await shownText(page, '[data-edits]')).toContain('You changed 1 answer');
    expect(await ownIn(page)).toEqual(mine);
    await press(page, 'back-to-mine');
    expect(await shownText(page, '[data-message] p')).toContain('are saved in this browser');
    await page.click('[data-message] button');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep, [three.skill]: three.deep });
    await press(page, 'back-to-mine');
    await loadFile(page, 'review.json', theirs);
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep, [three.skill]: three.deep });
    await press(page, 'drop-edits');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep, [three.skill]: three.low });
  });

  test('that are not in this browser are named, and none are shown', async () => {
    const page = await openWith(mine, '#file=unknown;review%20of%20may.json');
    expect(await shownText(page, '[data-whose]')).toContain('"review of may.json" is not in this browser');
    expect(await isShown(page, '.columns')).toBe(false);
    await press(page, 'back-to-mine');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.low, [two.skill]: two.deep });
  });

  test('are shown if the browser stores nothing', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    await refuseStorage(page);
    await page.goto(open.address(path));
    await loadFile(page, 'review.json', theirs);
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep, [three.skill]: three.low });
  });

  test('are refused with a message beside the button if the file has none', async () => {
    const page = await openWith(mine);
    writeFileSync(join(work, 'other.json'), '{"name":"something else"}');
    await required(await page.$('input[type="file"]')).uploadFile(join(work, 'other.json'));
    await page.waitForSelector('[data-take-along-message]:not([hidden])');
    expect(await shownText(page, '[data-take-along-message] p')).toContain('Nothing was changed');
    expect(await isShown(page, '[data-ribbon]')).toBe(false);
    const [near, far] = await page.$$eval('.take-along label, .take-along .message', (places) =>
      places.map((place) => place.getBoundingClientRect().top),
    );
    expect(Math.abs(required(far) - required(near))).toBeLessThan(300);
  });
});

describe('answers of a link', () => {
  const mine: Answers = { [one.key]: { ...said(one.low), note: 'Mine' } };

  const rest = `role=${role.id};${one.deep}=${one.skill};none=${two.skill}`;

  test.each([
    ['as it was copied', `#answers=2;${rest}`],
    ['that a mail program encoded', `#${encodeURIComponent(`answers=2;${rest}`)}`],
    ['with a tracking parameter', `#answers=2;${rest}&utm_source=mail`],
    ['with a period after it', `#answers=2;${rest}.`],
  ])('%s are shown as somebody else’s', async (_, fragment) => {
    const page = await openWith(mine, fragment);
    expect(await shownText(page, '[data-whose]')).toBe('Answers of somebody else');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep, [two.skill]: 'none' });
    expect(await ownIn(page)).toEqual(mine);
  });

  test.each([
    ['of another version', `#answers=9;${rest}`, 'another version'],
    ['that was cut short', `#answers=2;${rest};${one.low}=`, 'damaged or cut short'],
  ])('%s are not shown, and a message says why', async (_, fragment, reason) => {
    const page = await openWith(mine, fragment);
    expect(await shownText(page, '[data-whose]')).toContain(reason);
    expect(await isShown(page, '.columns')).toBe(false);
    expect(await isShown(page, '.take-along')).toBe(false);
    await press(page, 'back-to-mine');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.low });
  });

  test('to another role are not shown, but a link to its calculator is', async () => {
    const other = required(catalogue.roles.find(({ id }) => id !== role.id));
    const level = required(other.levels[0]).id;
    const skill = required(other.matrix[0]?.rows[0]).skill.id;
    const fragment = `#answers=2;role=${other.id};${level}=${skill}`;
    const page = await openWith(mine, fragment);
    await page.waitForFunction(
      (name) => document.querySelector('[data-whose]')?.textContent.includes(name) === true,
      {},
      other.name,
    );
    expect(await isShown(page, '.columns')).toBe(false);
    await Promise.all([page.waitForNavigation(), page.click('[data-elsewhere]')]);
    expect(page.url()).toBe(open.address(urls.calculator(other.id) + fragment));
    expect(await pickedIn(page)).toEqual({ [skill]: level });
  });

  test('to an unknown role show a message without a link', async () => {
    const page = await openWith(mine, '#answers=2;role=no-such-role;junior=no-such-skill');
    await page.waitForFunction(
      () => document.querySelector('[data-whose]')?.textContent.includes('no-such-role') === true,
    );
    expect(await isShown(page, '[data-elsewhere]')).toBe(false);
  });

  test('to skills that the role does not require are listed', async () => {
    const page = await openWith(mine, `#answers=2;${rest};${one.low}=no-such-skill`);
    expect(await shownText(page, '[data-gone] li')).toBe(`no-such-skill: ${nameOf(one.low)}`);
  });

  test('appear and disappear with the address, and return with Back', async () => {
    const page = await openWith(mine, `#answers=2;role=${role.id};${one.deep}=${one.skill}`);
    await press(page, 'back-to-mine');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.low });
    await page.goBack();
    await page.waitForSelector('[data-ribbon]:not([hidden])');
    expect(await pickedIn(page)).toEqual({ [one.skill]: one.deep });
  });

  test('are marked as somebody else’s everywhere on the page', async () => {
    const page = await openWith(mine, `#answers=2;role=${role.id};${one.deep}=${one.skill}`);
    await page.setViewport({ width: 360, height: 640 });
    await page.$eval('.take-along', (section) => section.scrollIntoView());
    const { top, bottom } = await page.$eval(
      '[data-ribbon]',
      (ribbon) => ribbon.getBoundingClientRect().toJSON() as DOMRect,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(640);
  });
});

describe('answers of version 1, to skills', () => {
  const deepest = required(catalogue.scale.at(-1)).id;
  const firstAtDeepest = (skill: string): string =>
    required(
      requirementsOf(role).find(
        ({ row, proficiency }) => row.skill.id === skill && proficiency?.id === deepest,
      ),
    ).level.id;

  test('count for the lowest step with the proficiency, are marked, and remain for other roles', async () => {
    const page = await openWith({ [one.skill]: { choice: deepest, note: 'A note' } });
    expect(await pickedIn(page)).toEqual({ [one.skill]: firstAtDeepest(one.skill) });
    expect(await page.$$eval('.look:not([hidden])', (marks) => marks.length)).toBe(1);
    await pickAnswer(page, one.skill, one.deep);
    expect(await ownIn(page)).toEqual({
      [one.skill]: { choice: deepest, note: 'A note' },
      [one.key]: { level: one.deep, note: 'A note' },
    });
    expect(await page.$$eval('.look:not([hidden])', (marks) => marks.length)).toBe(0);
  });

  test('lose a note that is deleted', async () => {
    const page = await openWith({ [one.skill]: { choice: deepest, note: 'A' } });
    await openRow(page, one.skill);
    await page.focus(`.question[data-skill="${one.skill}"] textarea`);
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.reload();
    await openRow(page, one.skill);
    const note = await page.$eval(`.question[data-skill="${one.skill}"] textarea`, (field) => field.value);
    expect(note).toBe('');
    expect(await pickedIn(page)).toEqual({ [one.skill]: firstAtDeepest(one.skill) });
  });

  test('are cleared with those to the role, which can be undone', async () => {
    const kept = {
      [one.skill]: { choice: deepest },
      'no-such-skill': { choice: deepest },
      [two.key]: said(two.low),
    };
    const page = await openWith(kept);
    await press(page, 'clear');
    expect(await ownIn(page)).toEqual({ 'no-such-skill': { choice: deepest } });
    await undo(page);
    expect(await ownIn(page)).toEqual(kept);
  });

  test('in a link replace answers to the role once they are stored', async () => {
    const page = await openWith(
      { [one.key]: said(one.low) },
      `#answers=1;${deepest}=${one.skill},no-such-skill`,
    );
    expect(await pickedIn(page)).toEqual({ [one.skill]: firstAtDeepest(one.skill) });
    expect(await shownText(page, '[data-gone] li')).toContain('no-such-skill');
    await press(page, 'keep');
    expect(
      await page.$$eval('[data-preview] li', (items) => items.map(({ textContent }) => textContent)),
    ).toEqual(expect.arrayContaining([expect.stringContaining(`${nameOf(one.low)} → ${nameOf(deepest)}`)]));
    await press(page, 'keep-now');
    expect(await pickedIn(page)).toEqual({ [one.skill]: firstAtDeepest(one.skill) });
  });
});

describe('answers under former ids', () => {
  const renamed = required(
    catalogue.roles.flatMap(requirementsOf).find(({ row }) => row.skill.formerIds.length > 0),
  );
  const { skill } = renamed.row;
  const step = required(catalogue.scale.find(({ formerIds }) => formerIds.length > 0));
  const formerSkill = required(skill.formerIds[0]);
  const formerStep = required(step.formerIds[0]);
  const calculator = urls.calculator(renamed.row.role.id);

  const { role: asking } = renamed.row;
  const deep = required(levelsOf(renamed.row).at(-1));
  const answerKeyOf = (skillId: string): string => answerKey(asking.id, skillId);
  const formerLink = `#answers=2;role=${asking.id};${deep}=${formerSkill}`;

  test.each([
    ['of version 1 kept in the browser', { [formerSkill]: { choice: formerStep, note: 'A note' } }, ''],
    ['of version 1 in a link', {}, `#answers=1;${formerStep}=${formerSkill}`],
    ['kept in the browser', { [answerKeyOf(formerSkill)]: { level: deep } }, ''],
    ['in a link', {}, formerLink],
  ])('%s follow their skill', async (_, kept: Answers, fragment) => {
    const { page } = await open.open(urls.file('robots.txt'));
    await keepInBrowser(page, key, kept);
    await page.goto(open.address(calculator + fragment));
    expect((await pickedIn(page))[skill.id]).toBe(deep);
  });

  test('are stored under the current ids at the next answer, with their evidence', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    await keepInBrowser(page, key, { [formerSkill]: { choice: formerStep, note: 'A note' } });
    await page.goto(open.address(calculator));
    await pickAnswer(page, skill.id, 'none');
    expect(await ownIn(page)).toEqual({
      [skill.id]: { choice: step.id, note: 'A note' },
      [answerKeyOf(skill.id)]: { none: true, note: 'A note' },
    });
  });

  test('count in the match, which lists answers to skills that no role requires', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    await keepInBrowser(page, key, {
      [formerSkill]: { choice: formerStep },
      'no-such-skill': { choice: step.id },
    });
    await page.goto(open.address(urls.match));
    await page.waitForSelector('.match');
    expect(await shownText(page, '.unrequired')).toContain('no-such-skill');
    expect(await shownText(page, '.unrequired')).not.toContain(skill.id);
  });
});
