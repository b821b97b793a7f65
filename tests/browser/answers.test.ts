import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../setup/read-site.ts';
import { refuseStorage } from '../setup/refuse-storage.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = largestRoleOf(catalogue);
const path = urls.calculator(role.id);
const key = `rolebook:${urls.base}:answers`;
const open = useSite(site);
const work = mkdtempSync(join(tmpdir(), 'rolebook-answers-'));

afterAll(() => rmSync(work, { recursive: true }));

const skills = [...new Set(requirementsOf(role).map(({ row }) => row.skill.id))];
const [one, two, three] = [0, 1, 2].map((index) => required(skills[index])) as [string, string, string];
const [low, , deep] = catalogue.scale.map(({ id }) => id) as [string, string, string];

/** Opens the calculator in a browser profile of its own that has kept some answers. */
async function openWith(kept: Answers, fragment = ''): Promise<Page> {
  const { page } = await open.open(urls.file('robots.txt'));
  await page.evaluate((name, value) => localStorage.setItem(name, value), key, formatAnswers(kept));
  await page.goto(open.address(path + fragment));
  return page;
}

/** The reader's own answers as they are kept, without their instants and what was seen. */
async function ownIn(page: Page): Promise<Record<string, { choice?: string; note?: string }>> {
  const parsed = parseAnswers((await page.evaluate((name) => localStorage.getItem(name), key)) ?? '');
  if (!parsed.ok) throw new Error(parsed.message);
  return Object.fromEntries(
    Object.entries(parsed.answers).map(([id, { choice, note }]) => [
      id,
      { ...(choice === undefined ? {} : { choice }), ...(note === undefined ? {} : { note }) },
    ]),
  );
}

/** The choices that the page shows, by the skill. */
function shownIn(page: Page): Promise<Record<string, string>> {
  return page.$$eval('.question:has(input:checked)', (questions) =>
    Object.fromEntries(
      questions.map((question) => [
        (question as HTMLElement).dataset['skill'] ?? '',
        question.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
      ]),
    ),
  );
}

async function answer(page: Page, skill: string, choice: string): Promise<void> {
  const question = `.question[data-skill="${skill}"]`;
  await page.$eval(question, (details) => ((details as HTMLDetailsElement).open = true));
  await page.click(`${question} input[value="${choice}"]`);
}

const press = (page: Page, action: string) => page.click(`[data-do="${action}"]`);
const undo = (page: Page) => page.click('[data-message] button');
const isShown = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.checkVisibility());
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

/** Has the page hear that the browser shows it again as it was, as after Back. */
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

describe('answers in several pages on one storage', () => {
  test('are read again when the browser shows a page as it was, and an answer more loses none of them', async () => {
    const page = await openWith({});
    // What another page of this tab would have kept meanwhile, without an event that this page hears.
    await page.evaluate(
      (name, text) => localStorage.setItem(name, text),
      key,
      formatAnswers({ [two]: { choice: deep } }),
    );
    await showAgain(page);
    expect(await shownIn(page)).toEqual({ [two]: deep });
    await answer(page, one, low);
    expect(await ownIn(page)).toEqual({ [one]: { choice: low }, [two]: { choice: deep } });
  });

  test('are merged with what is stored at every answer, even unseen', async () => {
    const page = await openWith({});
    await page.evaluate(
      (name, text) => localStorage.setItem(name, text),
      key,
      formatAnswers({ [two]: { choice: deep } }),
    );
    await answer(page, one, low);
    expect(await ownIn(page)).toEqual({ [one]: { choice: low }, [two]: { choice: deep } });
    expect(await shownIn(page)).toEqual({ [one]: low, [two]: deep });
  });

  test('stay cleared where an older copy comes back', async () => {
    const page = await openWith({ [one]: { choice: low } });
    const before = await page.evaluate((name) => localStorage.getItem(name), key);
    await press(page, 'clear');
    expect(await ownIn(page)).toEqual({});
    // A tab that had read the answers before they were cleared writes them again.
    await page.evaluate((name, text) => localStorage.setItem(name, text ?? ''), key, before);
    await answer(page, two, deep);
    expect(await ownIn(page)).toEqual({ [two]: { choice: deep } });
  });

  test('of another tab stay when clearing is undone', async () => {
    const page = await openWith({ [one]: { choice: low, note: 'A note' }, [two]: { choice: low } });
    const other = await page.browserContext().newPage();
    await other.goto(open.address(path));
    await press(page, 'clear');
    await answer(other, two, deep);
    await answer(other, three, deep);
    await undo(page);
    expect(await ownIn(page)).toEqual({
      [one]: { choice: low, note: 'A note' },
      [two]: { choice: deep },
      [three]: { choice: deep },
    });
  });

  test('can be brought back after a reload', async () => {
    const page = await openWith({ [one]: { choice: low, note: 'A note' } });
    await press(page, 'clear');
    await page.reload();
    expect(await textOf(page, '[data-message] p')).toContain('cleared');
    await undo(page);
    expect(await ownIn(page)).toEqual({ [one]: { choice: low, note: 'A note' } });
    await page.reload();
    expect(await isShown(page, '[data-message]')).toBe(false);
  });

  test('are not touched by a page of an older version than the one that wrote them', async () => {
    const newer = '{"format":"rolebook-answers","version":99,"answers":{"of":"tomorrow"}}';
    const page = await openWith({});
    await page.evaluate((name, text) => localStorage.setItem(name, text), key, newer);
    await page.reload();
    expect(await textOf(page, '[data-message] p')).toContain('newer version');
    await answer(page, one, low);
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(newer);
    await loadFile(page, 'review.json', { [one]: { choice: deep } });
    const address = page.url();
    await press(page, 'keep');
    await press(page, 'keep-now');
    expect(await textOf(page, '[data-message] p')).not.toContain('kept as yours');
    await page.goto(address);
    expect(await shownIn(page)).toEqual({ [one]: deep });
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(newer);
  });

  test('that cannot be read are each set aside under a key of their own', async () => {
    const page = await openWith({});
    for (const text of ['nonsense', 'more nonsense', 'nonsense']) {
      await page.evaluate((name, value) => localStorage.setItem(name, value), key, text);
      await page.reload();
    }
    const aside = await page.evaluate(() =>
      Object.entries({ ...localStorage }).filter(([name]) => name.includes('set-aside')),
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
  const mine: Answers = { [one]: { choice: low, note: 'Mine' }, [two]: { choice: deep } };
  const theirs: Answers = { [one]: { choice: deep, note: 'Theirs' }, [three]: { choice: low } };

  test('are shown as theirs, also after a reload, while the reader’s own stay as they were', async () => {
    const page = await openWith(mine);
    await loadFile(page, 'review.json', theirs);
    for (let showing = 0; showing < 2; showing += 1) {
      expect(await textOf(page, '[data-whose]')).toBe(
        'These are the answers of the file "review.json", not yours.',
      );
      expect(await shownIn(page)).toEqual({ [one]: deep, [three]: low });
      expect(await ownIn(page)).toEqual(mine);
      await page.reload();
    }
    await press(page, 'back-to-mine');
    expect(await isShown(page, '[data-ribbon]')).toBe(false);
    expect(await shownIn(page)).toEqual({ [one]: low, [two]: deep });
  });

  test('become the reader’s own once it was shown what changes, which can be undone after a reload', async () => {
    const page = await openWith(mine);
    await loadFile(page, 'review.json', theirs);
    await press(page, 'keep');
    expect(await textOf(page, '[data-preview-summary]')).toBe(
      '1 answer would be added and 1 answer of yours would be replaced.',
    );
    expect(await page.$$eval('[data-preview] li', (items) => items.length)).toBe(2);
    await press(page, 'keep-not');
    expect(await ownIn(page)).toEqual(mine);
    await press(page, 'keep');
    await press(page, 'keep-now');
    expect(await isShown(page, '[data-ribbon]')).toBe(false);
    expect(await ownIn(page)).toEqual({ ...theirs, [two]: { choice: deep } });
    await page.reload();
    await undo(page);
    expect(await ownIn(page)).toEqual(mine);
  });

  test('can be edited, and the edits are kept apart until the file is loaded again', async () => {
    const page = await openWith(mine);
    await loadFile(page, 'review.json', theirs);
    await answer(page, three, deep);
    expect(await textOf(page, '[data-edits]')).toContain('You changed 1 answer');
    expect(await ownIn(page)).toEqual(mine);
    await press(page, 'back-to-mine');
    expect(await textOf(page, '[data-message] p')).toContain('are kept in this browser');
    await page.click('[data-message] button');
    expect(await shownIn(page)).toEqual({ [one]: deep, [three]: deep });
    await press(page, 'back-to-mine');
    await loadFile(page, 'review.json', theirs);
    expect(await shownIn(page)).toEqual({ [one]: deep, [three]: deep });
    await press(page, 'drop-edits');
    expect(await shownIn(page)).toEqual({ [one]: deep, [three]: low });
  });

  test('that are not in this browser are named, and nobody’s are shown', async () => {
    const page = await openWith(mine, '#file=unknown;review%20of%20may.json');
    expect(await textOf(page, '[data-whose]')).toContain('"review of may.json" is not in this browser');
    expect(await isShown(page, '.columns')).toBe(false);
    await press(page, 'back-to-mine');
    expect(await shownIn(page)).toEqual({ [one]: low, [two]: deep });
  });

  test('are shown where the browser keeps nothing', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    await refuseStorage(page);
    await page.goto(open.address(path));
    await loadFile(page, 'review.json', theirs);
    expect(await shownIn(page)).toEqual({ [one]: deep, [three]: low });
  });

  test('that hold none are refused beside the control', async () => {
    const page = await openWith(mine);
    writeFileSync(join(work, 'other.json'), '{"name":"something else"}');
    await required(await page.$('input[type="file"]')).uploadFile(join(work, 'other.json'));
    await page.waitForSelector('[data-take-along-message]:not([hidden])');
    expect(await textOf(page, '[data-take-along-message] p')).toContain('Nothing was changed');
    expect(await isShown(page, '[data-ribbon]')).toBe(false);
    const [near, far] = await page.$$eval('.take-along label, .take-along .message', (places) =>
      places.map((place) => place.getBoundingClientRect().top),
    );
    expect(Math.abs(required(far) - required(near))).toBeLessThan(300);
  });
});

describe('answers of a link', () => {
  const mine: Answers = { [one]: { choice: low, note: 'Mine' } };

  test.each([
    ['as it was copied', `#answers=1;${deep}=${one},${two}`],
    ['that a mail program encoded', `#answers%3D1%3B${deep}%3D${one}%2C${two}`],
    ['with a tracking parameter', `#answers=1;${deep}=${one},${two}&utm_source=mail`],
    ['with a full stop behind it', `#answers=1;${deep}=${one},${two}.`],
  ])('%s are shown as theirs', async (_, fragment) => {
    const page = await openWith(mine, fragment);
    expect(await textOf(page, '[data-whose]')).toContain('the link that you opened, not yours');
    expect(await shownIn(page)).toEqual({ [one]: deep, [two]: deep });
    expect(await ownIn(page)).toEqual(mine);
  });

  test.each([
    ['of another version', `#answers=9;${deep}=${one}`, 'another version'],
    ['that was cut short', `#answers=1;${deep}=${one};${low}=`, 'damaged or cut short'],
  ])('%s show nobody’s, and say why', async (_, fragment, reason) => {
    const page = await openWith(mine, fragment);
    expect(await textOf(page, '[data-whose]')).toContain(reason);
    expect(await isShown(page, '.columns')).toBe(false);
    expect(await isShown(page, '.take-along')).toBe(false);
    await press(page, 'back-to-mine');
    expect(await shownIn(page)).toEqual({ [one]: low });
  });

  test('to skills that the role does not require are listed', async () => {
    const page = await openWith(mine, `#answers=1;${deep}=${one},no-such-skill`);
    expect(await textOf(page, '[data-gone] li')).toBe(`no-such-skill: ${deep}`);
  });

  test('come and go with the address, and Back brings them back', async () => {
    const page = await openWith(mine, `#answers=1;${deep}=${one}`);
    await press(page, 'back-to-mine');
    expect(await shownIn(page)).toEqual({ [one]: low });
    await page.goBack();
    await page.waitForSelector('[data-ribbon]:not([hidden])');
    expect(await shownIn(page)).toEqual({ [one]: deep });
  });

  test('say whose they are wherever the reader is on the page', async () => {
    const page = await openWith(mine, `#answers=1;${deep}=${one}`);
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

describe('answers under ids of before', () => {
  const renamed = required(
    catalogue.roles.flatMap(requirementsOf).find(({ row }) => row.skill.formerIds.length > 0),
  );
  const { skill } = renamed.row;
  const step = required(catalogue.scale.find(({ formerIds }) => formerIds.length > 0));
  const formerSkill = required(skill.formerIds[0]);
  const formerStep = required(step.formerIds[0]);
  const calculator = urls.calculator(renamed.row.role.id);

  test.each([
    ['kept in the browser', { [formerSkill]: { choice: formerStep, note: 'A note' } }, ''],
    ['in a link', {}, `#answers=1;${formerStep}=${formerSkill}`],
  ])('%s follow their skill and proficiency', async (_, kept: Answers, fragment) => {
    const { page } = await open.open(urls.file('robots.txt'));
    await page.evaluate((name, value) => localStorage.setItem(name, value), key, formatAnswers(kept));
    await page.goto(open.address(calculator + fragment));
    expect((await shownIn(page))[skill.id]).toBe(step.id);
  });

  test('are kept under the present ids at the next answer, with their evidence', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    const kept = { [formerSkill]: { choice: formerStep, note: 'A note' } };
    await page.evaluate((name, value) => localStorage.setItem(name, value), key, formatAnswers(kept));
    await page.goto(open.address(calculator));
    await answer(page, skill.id, deep);
    expect(await ownIn(page)).toEqual({ [skill.id]: { choice: deep, note: 'A note' } });
  });

  test('count where roles are matched, and those to skills that no role requires are listed there', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    const kept = { [formerSkill]: { choice: formerStep }, 'no-such-skill': { choice: deep } };
    await page.evaluate((name, value) => localStorage.setItem(name, value), key, formatAnswers(kept));
    await page.goto(open.address(urls.match));
    await page.waitForSelector('.match');
    expect(await textOf(page, '.unrequired')).toContain('no-such-skill');
    expect(await textOf(page, '.unrequired')).not.toContain(skill.id);
  });
});
