import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { formatAnswers } from '#catalogue/assessment/answer-file.ts';
import { answerKey, type Answer, type Answers } from '#catalogue/assessment/answers.ts';
import { askedRole, type AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles } from '#catalogue/assessment/match.ts';
import { sheetForRoles } from '#catalogue/assessment/taken-answers.ts';
import { asksData } from '#catalogue/publish/data/asks-data.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { describeBar, matchCounts } from '#features/match/describe-match.ts';
import { explainMatch } from '#features/match/explain-match.ts';
import { matchLists } from '#features/match/match-lists.ts';
import { follow } from '../../setup/follow.ts';
import { useSite, type OpenedPage } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';
import { refuseStorage } from '../../setup/refuse-storage.ts';
import { sampled } from '../../setup/thorough.ts';

/** The start of the message without answers. */
const NOTHING = 'Rate yourself on the skills of one role, and your answers';

const [reference, words, tracks] = [inject('referenceSite'), inject('wordsSite'), inject('tracksSite')];
const matched = sampled([reference, inject('shapesSite'), words, tracks], (site) => site !== reference);

describe.each(matched)('the match of $contentDir', (site) => {
  const urls = urlsOf(site);
  const catalogue = builtCatalogue(site);
  const { share } = catalogue.site.grade;
  const scaleIds = catalogue.scale.map(({ id }) => id);
  const roles = catalogue.roles.map((role) => askedRole(role, catalogue.scale));
  const role = required(roles.find(({ id }) => id === largestRoleOf(catalogue).id));
  const key = `rolebook:${urls.base}:answers`;
  const open = useSite(site);

  /** Returns answers at a level of the largest role, and above it for some skills; some are of version 1. */
  const answersAt = (level: number): Answers =>
    Object.fromEntries(
      role.skills.flatMap(({ id, asks }, index): [string, Answer][] => {
        const ask = asks[level];
        if (!ask) return [];
        const choice = index % 3 === 2 ? scaleIds[ask.depth] : undefined;
        if (choice !== undefined) return [[id, { choice }]];
        const at = index % 2 === 1 && asks[level + 1] ? level + 1 : level;
        return [[answerKey(role.id, id), { level: required(role.levels[at]).id, bar: asks[at]?.bar }]];
      }),
    );
  const some = { ...answersAt(0), 'no-such-skill': { choice: 'no-such-depth' } };
  const matches = (answers: Answers, of: AskedRole[] = roles) => {
    const allowsNoOccasion = catalogue.site.grade.no_occasion;
    return matchRoles(of, sheetForRoles(of, { answers, scaleIds, allowsNoOccasion }), share);
  };

  /** Opens a file of the site without scripts, so that a test can prepare the storage. */
  const prepare = async (width = 1280): Promise<OpenedPage> => open.open(urls.file('robots.txt'), { width });

  const keep = (page: Page, text: string) =>
    page.evaluate((name, value) => localStorage.setItem(name, value), key, text);

  async function openWith(answers: Answers): Promise<OpenedPage> {
    const { page, errors } = await open.visit(urls.file('robots.txt'));
    await keep(page, formatAnswers(answers));
    await page.goto(open.address(urls.match));
    return { page, errors };
  }

  const told = (page: Page, start: string) =>
    page.waitForFunction(
      (words) => document.querySelector('match-roles .summary')?.textContent.startsWith(words),
      {},
      start,
    );

  /** Returns the visible rows, nearest first. */
  const rows = (page: Page) =>
    page.$$eval('.match', (items) =>
      items.map((row) => ({
        role: (row as HTMLElement).dataset['role'],
        level: row.querySelector('.level')?.textContent,
        counts: row.querySelector('.counts')?.textContent,
        bar: [...row.querySelectorAll('.bar rect')].map((rect) => rect.getAttribute('width')),
      })),
    );

  /** Opens the row of a role, and returns its texts. */
  async function openRow(page: Page, id: string) {
    const row = `.match[data-role="${id}"]`;
    await page.click(`${row} summary`);
    await page.waitForSelector(`${row} .told`);
    return page.$eval(row, (item) => ({
      told: item.querySelector('.told')?.textContent,
      lists: [...item.querySelectorAll('.lists section')].map((list) => [
        list.querySelector('h2')?.textContent,
        [...list.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      ]),
      links: [...item.querySelectorAll<HTMLElement>('.actions a:not([hidden])')].map((link) =>
        link.getAttribute('href'),
      ),
      open: [...document.querySelectorAll<HTMLElement>('.match:has(details[open])')].map(
        (one) => one.dataset['role'],
      ),
    }));
  }

  test('shows every role as a bar, nearest first, with met, short and unanswered requirements', async () => {
    const { page, errors } = await openWith(some);
    await told(page, 'Your ');
    const expected = matches(some);
    const part = (count: number, all: number): string => `${String((100 * count) / Math.max(all, 1))}%`;
    expect(await rows(page)).toEqual(
      expected.map((match) => {
        const { assessed, met, standing, unanswered } = match;
        const counts = matchCounts(match, share);
        const all = standing.asked.all;
        const estimated = met.filter(({ claim }) => claim.estimate !== undefined).length;
        return {
          role: assessed.role.id,
          level: assessed.role.levels[standing.level]?.name,
          counts: counts.met === '' ? counts.open : `${counts.met}, ${counts.open}`,
          bar: [met.length - estimated, estimated, unanswered.length].map((count) => part(count, all)),
        };
      }),
    );
    expect(await page.$eval('main', (main) => main.textContent)).not.toContain('%');
    if (!marksMandatory(catalogue.roles))
      expect(await page.$eval('main', (main) => main.textContent)).not.toMatch(/mandatory|optional/i);
    expect(errors).toEqual([]);
  });

  test('opens one role at a time, with three short lists and links', async () => {
    const { page, errors } = await openWith(some);
    await told(page, 'Your ');
    for (const match of matches(some)) {
      const { role: asked } = match.assessed;
      const level = required(asked.levels[match.standing.level]).id;
      const { told, lists, links, open: opened } = await openRow(page, asked.id);
      expect(opened).toEqual([asked.id]);
      expect(told).toBe(describeBar(match));
      expect(lists).toEqual(
        matchLists(match).map(({ title, items }) => [
          title,
          items.map(({ row }) => urls.requirement(asked.id, row.skill.id, level)),
        ]),
      );
      expect(links.at(0)).toBe(urls.calculator(asked.id));
      expect(links.at(-1)).toBe(urls.level(asked.id, level));
      expect(links).toHaveLength(links.some((link) => link?.startsWith(urls.compare())) ? 3 : 2);
    }
    expect(errors).toEqual([]);
  });

  test('explains how it is computed', async () => {
    const { page } = await openWith(some);
    await told(page, 'Your ');
    await page.click('.how summary');
    expect(
      await page.$$eval('.how li', (items) => items.map(({ textContent }) => textContent.trim())),
    ).toEqual(explainMatch(catalogue));
  });

  test('shows a message without answers, and links to the calculator of a role', async () => {
    const { page, errors } = await openWith({
      [answerKey(role.id, required(role.skills[0]).id)]: { note: 'Only a note' },
    });
    await told(page, NOTHING);
    expect(await page.$eval('.unanswered', (box) => box.checkVisibility() && box.textContent)).toContain(
      'No answers in this browser yet',
    );
    expect(await rows(page)).toEqual([]);
    await page.select('.unanswered select', role.id);
    await follow(page, () => page.click('.unanswered button'));
    expect(page.url()).toBe(open.address(urls.calculator(role.id)));
    expect(errors).toEqual([]);
  });

  test('loads the data of roles only if there is an answer', async () => {
    const { page } = await prepare();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(open.address(urls.match), { waitUntil: 'networkidle0' });
    await told(page, NOTHING);
    expect(asked).not.toContain(urls.asksJson);
    await keep(page, formatAnswers(some));
    await page.reload();
    await told(page, 'Your ');
    expect(asked).toContain(urls.asksJson);
  });

  test('follows answers that another tab gives', async () => {
    const { page } = await prepare();
    await page.goto(open.address(urls.match));
    await told(page, NOTHING);
    const other = await page.browserContext().newPage();
    await other.goto(open.address(urls.file('robots.txt')));
    await keep(other, formatAnswers(some));
    await told(page, 'Your ');
    expect(await page.$eval('.unanswered', (help) => help.checkVisibility())).toBe(false);
    await other.evaluate(() => localStorage.clear());
    await told(page, NOTHING);
  });

  test('shows a message if the browser stores nothing', async () => {
    const { page, errors } = await prepare();
    await refuseStorage(page);
    await page.goto(open.address(urls.match));
    await told(page, NOTHING);
    expect(await page.$eval('.message', (place) => place.checkVisibility() && place.textContent)).toContain(
      'does not let the page store anything',
    );
    expect(errors).toEqual([]);
  });

  test('shows a message if stored answers cannot be read, and sets them aside', async () => {
    const { page, errors } = await open.visit(urls.file('robots.txt'));
    await keep(page, '{"format": "rolebook-answers", "version": 1, "answers"');
    await page.goto(open.address(urls.match));
    await told(page, NOTHING);
    expect(await page.$eval('.message', (place) => place.checkVisibility() && place.textContent)).toContain(
      'could not be read',
    );
    expect(await page.evaluate((name) => localStorage.getItem(`${name}:set-aside`), key)).not.toBeNull();
    expect(errors).toEqual([]);
  });

  test('shows a message if the data do not load, and tries again', async () => {
    const { page } = await prepare();
    await keep(page, formatAnswers(some));
    let isBroken = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isData = request.url() === open.address(urls.asksJson);
      if (isData && isBroken) void request.respond({ status: 503 });
      else void request.continue();
    });
    await page.goto(open.address(urls.match));
    await told(page, 'The requirements of the roles could not be loaded.');
    isBroken = false;
    await page.click('.retry');
    await told(page, 'Your ');
    expect(await page.$eval('.retry', (button) => button.checkVisibility())).toBe(false);
  });

  test('shows the nearest of a hundred roles first, and the others with the keyboard', async () => {
    const data = asksData(catalogue);
    const others = Array.from({ length: 99 }, (_, index) => ({
      ...role,
      id: `role-${String(index)}`,
      name: `Role ${String(index)}`,
      skills: role.skills.slice(index % role.skills.length),
    }));
    const many = [role, ...others];
    const { page } = await prepare(360);
    await keep(page, formatAnswers(some));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isData = request.url() === open.address(urls.asksJson);
      const body = JSON.stringify({ ...data, roles: many });
      void (isData ? request.respond({ contentType: 'application/json', body }) : request.continue());
    });
    await page.goto(open.address(urls.match));
    await told(page, 'Your ');
    const order = matches(some, many).map((match) => match.assessed.role.id);
    expect((await rows(page)).map((row) => row.role)).toEqual(order.slice(0, 15));
    await page.focus('.more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.match').length === 100);
    expect((await rows(page)).map((row) => row.role)).toEqual(order);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('.match')?.dataset['role']);
    expect(await focused()).toBe(order[15]);
    expect(await page.$eval('.more', (button) => button.checkVisibility())).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.match details[open] .told');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('links to the calculators without JavaScript', async () => {
    const { page } = await open.visit(urls.match, { hasScripts: false });
    const visible = await page.$$eval('main a', (links) =>
      links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')),
    );
    const calculators = catalogue.roles.map(({ id }) => urls.calculator(id));
    expect(visible).toEqual(expect.arrayContaining(calculators));
  });
});

describe('a level that the reader works at', () => {
  const urls = urlsOf(reference);
  const catalogue = builtCatalogue(reference);
  const role = askedRole(largestRoleOf(catalogue), catalogue.scale);
  const open = useSite(reference);

  test('is matched with roles even without answers, and follows another tab', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    await page.goto(open.address(urls.match));
    await page.waitForSelector('.unanswered:not([hidden])');
    const other = await page.browserContext().newPage();
    await other.goto(open.address(urls.file('robots.txt')));
    await other.evaluate(
      (name, value) => localStorage.setItem(name, value),
      `rolebook:${urls.base}:aims`,
      JSON.stringify({ [role.id]: { as: required(role.levels[1]).id } }),
    );
    await page.waitForSelector(`.match[data-role="${role.id}"] .own:not([hidden])`);
    expect(await page.$eval('.summary', ({ textContent }) => textContent)).toContain(
      `Your level as ${role.name}`,
    );
    const level = `.match[data-role="${role.id}"] .level`;
    expect(await page.$eval(level, ({ textContent }) => textContent)).toBe(required(role.levels[2]).name);
  });
});

describe('a role with tracks', () => {
  const urls = urlsOf(tracks);
  const open = useSite(tracks);

  /** Returns the text in the row of the engineer after some answers, including its details. */
  async function rowAfter(answers: Answers): Promise<string> {
    const { page } = await open.visit(urls.file('robots.txt'), { width: 360 });
    await page.evaluate(
      (name, value) => localStorage.setItem(name, value),
      `rolebook:${urls.base}:answers`,
      formatAnswers(answers),
    );
    await page.goto(open.address(urls.match));
    const row = '.match[data-role="engineer"]';
    await page.waitForSelector(row);
    await page.click(`${row} summary`);
    await page.waitForSelector(`${row} .told`);
    return page.$eval(row, ({ textContent }) => textContent.replace(/\s+/g, ' '));
  }

  test('names the track on which most is reached once tracks differ', async () => {
    const trunk = { 'engineer/design': { level: 'senior' }, 'engineer/dough': { level: 'senior' } };
    const manager = { ...trunk, 'engineer/people': { level: 'manager' } };
    expect(await rowAfter(manager)).toContain('Management');
  });

  test('counts estimates from another role', async () => {
    const junior = { 'engineer/design': { level: 'junior' }, 'engineer/dough': { level: 'junior' } };
    expect(await rowAfter({ ...junior, 'baker/people': { level: 'chef' } })).toContain(
      '1 met, an estimate from Baker',
    );
  });
});
