import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { formatAnswers } from '#catalogue/assessment/answer-file.ts';
import { answerKey, type Answer, type Answers } from '#catalogue/assessment/answers.ts';
import { askedRole, type AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles } from '#catalogue/assessment/match.ts';
import { asksData } from '#catalogue/publish/data/asks-data.ts';
import { knowledgeFrom } from '#catalogue/assessment/estimates.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { follow } from '../setup/follow.ts';
import { useSite, type OpenedPage } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../setup/read-site.ts';
import { refuseStorage } from '../setup/refuse-storage.ts';
import { sampled } from '../setup/thorough.ts';

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

  /** Answers of somebody who is at a level of the largest role, and at some skills further; some are of version 1. */
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
    const knowledge = knowledgeFrom(answers, of, scaleIds);
    const allowsNoOccasion = catalogue.site.grade.no_occasion;
    return matchRoles(of, { answers, knowledge, scaleIds, allowsNoOccasion }, share);
  };

  /** Opens a page of the site that keeps nothing, so that a test can prepare the browser. */
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

  /** Shows the roles that a long list leaves out at first. */
  async function showAll(page: Page): Promise<void> {
    if (await page.$eval('match-roles .more', (button) => !button.checkVisibility())) return;
    await page.click('match-roles .more');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.match').length === count,
      {},
      roles.length,
    );
  }

  /** What the cards show, best first. */
  const cards = (page: Page) =>
    page.$$eval('.match', (items) =>
      items.map((card) => {
        const linksIn = (selector: string) =>
          [...card.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));
        return {
          role: card.querySelector('h2 a')?.getAttribute('href'),
          bar: card.querySelector('progress')?.value,
          met: linksIn('.met'),
          missing: linksIn('.missing'),
          text: card.textContent.replace(/\s+/g, ' '),
          calculator: card.querySelector('.calculator')?.getAttribute('href'),
          comparison: card.querySelector<HTMLElement>('.compare:not([hidden])')?.getAttribute('href') ?? null,
        };
      }),
    );

  test('shows every role, best first, with counts, reasons, the nearest gaps and where to go on', async () => {
    const { page, errors } = await openWith(some);
    await told(page, 'Best fit: ');
    await showAll(page);
    const expected = matches(some);
    const shown = await cards(page);
    expect(shown.map((card) => [card.role, card.bar, card.calculator])).toEqual(
      expected.map(({ assessed, grade, target }) => [
        urls.role(assessed.role.id),
        grade.levels[target]?.met.all,
        urls.calculator(assessed.role.id),
      ]),
    );
    for (const [index, { assessed, target, grade, met, missing }] of expected.entries()) {
      const card = required(shown[index]);
      const at = required(assessed.path[target]);
      const { id, name } = required(assessed.role.levels[at]);
      const standing = required(grade.levels[target]);
      const counts = `${String(standing.met.all)} of ${String(standing.asked.all)} requirement`;
      expect(card.text).toContain(`${name}: ${counts}`.replace(/\s+/g, ' '));
      expect(card.text).not.toContain('%');
      const isMandatory = ({ skill }: (typeof met)[number]): boolean => skill.asks[at]?.mandatory === true;
      const counted = [...met.filter(isMandatory), ...met.filter((row) => !isMandatory(row))];
      const pathOf = ({ skill }: (typeof met)[number]) => urls.requirement(assessed.role.id, skill.id, id);
      expect(card.met).toEqual(counted.slice(0, 5).map(pathOf));
      expect(card.missing).toEqual(missing.slice(0, 5).map(({ row }) => pathOf(row)));
    }
    if (!marksMandatory(catalogue.roles))
      expect(await page.$eval('main', (main) => main.textContent)).not.toMatch(/mandatory|optional/i);
    const { assessed, grade, target } = required(expected[0]);
    expect(grade.reached).toBeGreaterThanOrEqual(0);
    const levelAt = (position: number) => ({
      role: assessed.role.id,
      level: required(assessed.role.levels[required(assessed.path[position])]).id,
    });
    expect(shown[0]?.comparison).toBe(urls.compare(levelAt(grade.reached), levelAt(target)));
    expect(errors).toEqual([]);
  });

  test('leads to a comparison that exists, and to the calculator', async () => {
    const { page } = await openWith(some);
    await told(page, 'Best fit: ');
    await follow(page, () => page.click('.match .compare'));
    await page.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent.startsWith('From '),
    );
    await page.goBack();
    await told(page, 'Best fit: ');
    await follow(page, () => page.click('.match .calculator'));
    expect(page.url()).toBe(open.address(urls.calculator(required(matches(some)[0]).assessed.role.id)));
  });

  test('says that there are no answers, and leads to the calculators', async () => {
    const { page, errors } = await openWith({
      [answerKey(role.id, required(role.skills[0]).id)]: { note: 'Only a note' },
    });
    await told(page, 'There are no answers in this browser yet.');
    const links = await page.$$eval('.unanswered a', (all) =>
      all.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(catalogue.roles.map(({ id }) => urls.calculator(id)));
    expect(await cards(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('asks for what the roles ask only where there is an answer to hold against it', async () => {
    const { page } = await prepare();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(open.address(urls.match), { waitUntil: 'networkidle0' });
    await told(page, 'There are no answers');
    expect(asked).not.toContain(urls.asksJson);
    await keep(page, formatAnswers(some));
    await page.reload();
    await told(page, 'Best fit: ');
    expect(asked).toContain(urls.asksJson);
  });

  test('follows answers that another tab gives', async () => {
    const { page } = await prepare();
    await page.goto(open.address(urls.match));
    await told(page, 'There are no answers');
    const other = await page.browserContext().newPage();
    await other.goto(open.address(urls.file('robots.txt')));
    await keep(other, formatAnswers(some));
    await told(page, 'Best fit: ');
    expect(await page.$eval('.unanswered', (help) => help.checkVisibility())).toBe(false);
    await other.evaluate(() => localStorage.clear());
    await told(page, 'There are no answers');
  });

  test('says so where the browser keeps nothing', async () => {
    const { page, errors } = await prepare();
    await refuseStorage(page);
    await page.goto(open.address(urls.match));
    await told(page, 'There are no answers');
    expect(await page.$eval('.message', (place) => place.checkVisibility() && place.textContent)).toContain(
      'does not let the page keep anything',
    );
    expect(errors).toEqual([]);
  });

  test('says so where what was kept cannot be read, and sets it aside', async () => {
    const { page, errors } = await open.visit(urls.file('robots.txt'));
    await keep(page, '{"format": "rolebook-answers", "version": 1, "answers"');
    await page.goto(open.address(urls.match));
    await told(page, 'There are no answers');
    expect(await page.$eval('.message', (place) => place.checkVisibility() && place.textContent)).toContain(
      'could not be read',
    );
    expect(await page.evaluate((name) => localStorage.getItem(`${name}:set-aside`), key)).not.toBeNull();
    expect(errors).toEqual([]);
  });

  test('says so when the data do not come, and tries again', async () => {
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
    await told(page, 'What the roles ask could not be loaded.');
    isBroken = false;
    await page.click('.retry');
    await told(page, 'Best fit: ');
    expect(await page.$eval('.retry', (button) => button.checkVisibility())).toBe(false);
  });

  test('shows the best ten of a hundred roles first, and the others with the keyboard', async () => {
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
    await told(page, 'Best fit: ');
    const order = matches(some, many).map((match) => urls.role(match.assessed.role.id));
    expect((await cards(page)).map((card) => card.role)).toEqual(order.slice(0, 10));
    await page.focus('.more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.match').length === 100);
    expect((await cards(page)).map((card) => card.role)).toEqual(order);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(order[10]);
    expect(await page.$eval('.more', (button) => button.checkVisibility())).toBe(false);
  });

  test('explains itself without JavaScript', async () => {
    const { page } = await open.visit(urls.match, { hasScripts: false });
    const visible = await page.$$eval('main a', (links) =>
      links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')),
    );
    expect(visible).toEqual([urls.home, ...catalogue.roles.map(({ id }) => urls.role(id))]);
  });
});

describe('a role of which much is missing', () => {
  const urls = urlsOf(reference);
  const catalogue = builtCatalogue(reference);
  const role = askedRole(largestRoleOf(catalogue), catalogue.scale);
  const open = useSite(reference);

  test('shows all of it with the keyboard at 360 pixels, without scrolling sideways', async () => {
    const { page } = await open.visit(urls.file('robots.txt'), { width: 360 });
    const kept = formatAnswers({ [answerKey(role.id, required(role.skills[0]).id)]: { none: true } });
    await page.evaluate(
      (name, value) => localStorage.setItem(name, value),
      `rolebook:${urls.base}:answers`,
      kept,
    );
    await page.goto(open.address(urls.match));
    await page.waitForSelector('.match:first-child .missing summary');
    const best = await page.$eval('.match:first-child h2 a', (link) => link.getAttribute('href'));
    const first = required(catalogue.roles.find(({ id }) => urls.role(id) === best));
    const asked = askedRole(first, catalogue.scale).skills.filter(({ asks }) => asks[0] !== null).length;
    expect(await page.$eval('.match:first-child .missing summary', ({ textContent }) => textContent)).toBe(
      `Show all ${String(asked)}`,
    );
    const isVisible = () =>
      page.$$eval(
        '.match:first-child .missing a',
        (links) => links.filter((link) => link.checkVisibility()).length,
      );
    expect(await isVisible()).toBe(5);
    await page.focus('.match:first-child .missing summary');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.match:first-child .missing a').length === count,
      {},
      asked,
    );
    expect(await isVisible()).toBe(asked);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await isVisible()).toBe(asked);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

describe('a role with tracks', () => {
  const urls = urlsOf(tracks);
  const open = useSite(tracks);

  /** Returns the words on the card of the engineer after some answers. */
  async function cardAfter(answers: Answers): Promise<string> {
    const { page } = await open.visit(urls.file('robots.txt'), { width: 360 });
    await page.evaluate(
      (name, value) => localStorage.setItem(name, value),
      `rolebook:${urls.base}:answers`,
      formatAnswers(answers),
    );
    await page.goto(open.address(urls.match));
    await page.waitForSelector('.match');
    const card = `.match:has(h2 a[href="${urls.role('engineer')}"])`;
    return page.$eval(card, ({ textContent }) => textContent.replace(/\s+/g, ' '));
  }

  test('names the track that fits best, once tracks differ', async () => {
    const trunk = { 'engineer/design': { level: 'senior' }, 'engineer/dough': { level: 'senior' } };
    expect(await cardAfter(trunk)).toContain('All tracks are the same up to Senior.');
    const manager = { ...trunk, 'engineer/people': { level: 'manager' } };
    expect(await cardAfter(manager)).toContain('Track that fits best: Management.');
  });

  test('counts what is estimated from another role', async () => {
    expect(await cardAfter({ 'baker/people': { level: 'chef' } })).toContain(
      '0 of 3 skills answered, 1 estimated.',
    );
  });
});
