import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { compareAsks, groupByDomain, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { sideName } from '#browser/side-name.ts';
import { follow } from '../setup/follow.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../setup/read-site.ts';
import { sampled } from '../setup/thorough.ts';

/** One level of so many is compared where tests are not thorough. */
const SAMPLED = 7;

/** The most levels that are walked through with the keyboard: each of them is a comparison. */
const STEPS = 12;

const LISTS = ['carried', 'deeper', 'raised', 'added', 'dropped'] as const;

/** What the page says, once it says something. */
async function summary(page: Page): Promise<string> {
  const place = await page.waitForFunction(() => {
    const text = document.querySelector('compare-levels [role="status"]')?.textContent ?? '';
    return text === '' ? false : text;
  });
  return String(await place.jsonValue());
}

/** Waits for a comparison to be announced. */
const summaryOf = (page: Page, start: string) =>
  page.waitForFunction(
    (words) => document.querySelector('[role="status"]')?.textContent.startsWith(words),
    {},
    start,
  );

/** What each list shows: the permalinks by domain, and the counts above. */
const shown = (page: Page) =>
  page.evaluate(
    (names) => {
      const lists = names.filter((list) => document.querySelector(`[data-list="${list}"]`));
      return lists.map((list) => ({
        list,
        count: document.querySelector(`[data-count="${list}"] strong`)?.textContent,
        mandatory: document.querySelector(`[data-count="${list}"] .mandatory-count`)?.textContent,
        isVisible: document.querySelector(`[data-list="${list}"]`)?.checkVisibility(),
        groups: [...document.querySelectorAll(`[data-list="${list}"] .group`)].map((group) => ({
          domain: group.querySelector('h3')?.textContent,
          links: [...group.querySelectorAll('li')].map((item) =>
            item.querySelector('a')?.getAttribute('href'),
          ),
          mandatory: [...group.querySelectorAll('.words')].map((item) =>
            item.textContent.includes('mandatory'),
          ),
          hasTexts: [...group.querySelectorAll('li')].map((item) => item.querySelector('details') !== null),
        })),
      }));
    },
    [...LISTS],
  );

const [reference, words, tracks] = [inject('referenceSite'), inject('wordsSite'), inject('tracksSite')];
const compared = sampled([reference, inject('shapesSite'), words, tracks], (site) => site !== reference);

describe.each(compared)('the comparison of $contentDir', (site) => {
  const urls = urlsOf(site);
  const catalogue = builtCatalogue(site);
  const roles = catalogue.roles.map((role) => askedRole(role, catalogue.scale));
  const sides = roles.flatMap((role) => role.levels.map((_, level) => ({ role, level })));
  const [first, last] = [required(sides[0]), required(sides.at(-1))];
  const open = useSite(site);

  const key = ({ role, level }: ComparedLevel) => `${role.id}.${required(role.levels[level]).id}`;
  const name = sideName;
  const idsOf = ({ role, level }: ComparedLevel) => ({
    role: role.id,
    level: required(role.levels[level]).id,
  });
  const pathOf = (from: ComparedLevel, to: ComparedLevel) => urls.compare(idsOf(from), idsOf(to));
  const addressOf = (from: ComparedLevel, to: ComparedLevel) => open.address(pathOf(from, to));

  /** What the lists should show. */
  function expected(from: ComparedLevel, to: ComparedLevel) {
    const comparison = compareAsks(from, to);
    const lists = LISTS.filter((list) => list !== 'deeper' || catalogue.scale.length > 1);
    return lists.map((list) => {
      const changes = comparison[list];
      const side = list === 'dropped' ? from : to;
      const { role, level } = idsOf(side);
      const groups = groupByDomain(changes).map(([domain, inDomain]) => ({
        domain: catalogue.domains.find(({ id }) => id === domain)?.name,
        links: inDomain.map(({ skill }) => urls.requirement(role, skill.id, level)),
        mandatory: inDomain.map((one) => [one.from, one.to].some((ask) => ask?.mandatory)),
        hasTexts: inDomain.map(() => list === 'deeper' || list === 'raised'),
      }));
      const number = changes.filter((one) => (one.to ?? one.from)?.mandatory).length;
      const mandatory = marksMandatory(catalogue.roles) ? `${String(number)} mandatory` : undefined;
      const count = String(changes.length);
      return { list, count, mandatory, isVisible: count !== '0', groups };
    });
  }

  test.each(
    sampled(sides.slice(1), (_, index) => index % SAMPLED === 0).map((to) => [name(to), to] as const),
  )('shows what changes to %s', async (_, to) => {
    const { page, errors } = await open.visit(pathOf(first, to));
    await summaryOf(page, `From ${name(first)} to ${name(to)}: `);
    expect(await shown(page)).toEqual(expected(first, to));
    expect(errors).toEqual([]);
  });

  test('follows the pickers, keeps both sides in the address, and goes back', async () => {
    const { page, errors } = await open.open(urls.compare());
    expect(await summary(page)).toBe('Pick the level to come from and the level to go to.');
    await page.select('[name="from"]', key(first));
    expect(await summary(page)).toBe('Pick the level to go to.');
    expect(page.url()).toBe(open.address(urls.compare(idsOf(first))));
    await page.focus('[name="to"]');
    await page.select('[name="to"]', key(last));
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(page.url()).toBe(addressOf(first, last));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('to');

    await page.reload();
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(await shown(page)).toEqual(expected(first, last));

    await page.goBack();
    await summaryOf(page, 'Pick the level to go to.');
    expect(await page.$eval('[name="to"]', (picker) => (picker as HTMLSelectElement).value)).toBe('');
    expect(await page.$eval('.result', (result) => result.checkVisibility())).toBe(false);
    await page.goForward();
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(errors).toEqual([]);
  });

  test('swaps its sides, and the focus stays', async () => {
    const { page } = await open.visit(pathOf(first, last));
    await summaryOf(page, 'From');
    await page.click('.swap');
    await summaryOf(page, `From ${name(last)} to ${name(first)}`);
    expect(page.url()).toBe(addressOf(last, first));
    expect(await shown(page)).toEqual(expected(last, first));
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('swap');
    await page.goBack();
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
  });

  test('is driven with the keyboard alone at 360 pixels, a walk through a list being one step back', async () => {
    const { page } = await open.visit(urls.compare(), { width: 360 });
    await page.focus('nav a');
    for (let presses = 0; presses < 20; presses += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('[name="from"]'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Swap');
    await page.keyboard.press('Tab');
    const reached = required(sides.slice(0, STEPS).at(-1));
    for (let presses = 0; presses < Math.min(sides.length, STEPS); presses += 1)
      await page.keyboard.press('ArrowDown');
    await summaryOf(page, `From ${name(first)} to ${name(reached)}`);
    expect(page.url()).toBe(addressOf(first, reached));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await summaryOf(page, `From ${name(reached)} to ${name(first)}`);
    await page.goBack();
    await page.goBack();
    await summaryOf(page, 'Pick the level to go to.');
  });

  test('says of a level beside itself that there is nothing to see', async () => {
    const { page } = await open.visit(pathOf(last, last));
    await summaryOf(page, `Both sides are ${name(last)}`);
    expect(await shown(page)).toEqual(expected(last, last));
  });

  test.each([
    ['unknown', 'nobody.nothing', '“nobody.nothing”'],
    ['markup', '<img src=x onerror=alert(1)>', '“<img src=x onerror=alert(1)>”'],
    ['endless', 'x'.repeat(3000), `“${'x'.repeat(60)}…”`],
    ['a role alone', first.role.id, `“${first.role.id}”`],
  ])('says what is wrong with an address whose side is %s, and stays usable', async (_, value, named) => {
    const query = new URLSearchParams({ from: value, to: key(last) });
    const { page, errors } = await open.visit(`${urls.compare()}?${query.toString()}`);
    expect(await summary(page)).toContain(named);
    expect(await summary(page)).toContain('Pick another level');
    expect(await page.$eval('[name="to"]', (picker) => (picker as HTMLSelectElement).value)).toBe(key(last));
    await page.select('[name="from"]', key(first));
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(page.url()).toBe(addressOf(first, last));
    expect(errors).toEqual([]);
  });

  test('leads to the requirement, with its details open', async () => {
    const { page } = await open.visit(pathOf(first, last));
    await summaryOf(page, 'From');
    const link = required(await page.$('.group a'));
    const path = await link.evaluate((element) => element.getAttribute('href'));
    await follow(page, () => link.click());
    expect(page.url()).toBe(open.address(required(path)));
    await page.waitForFunction(() =>
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.checkVisibility(),
    );
  });

  test('says so when the data do not come, and tries again', async () => {
    const { page } = await open.open(urls.file('robots.txt'));
    let isBroken = true;
    let asked = 0;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isData = request.url() === open.address(urls.asksJson);
      if (isData) asked += 1;
      void (isData && isBroken ? request.abort() : request.continue());
    });
    await page.goto(addressOf(first, last));
    await summaryOf(page, 'What the roles ask could not be loaded.');
    isBroken = false;
    await page.click('.retry');
    await summaryOf(page, `From ${name(first)}`);
    expect(await page.$eval('.retry', (button) => button.checkVisibility())).toBe(false);
    await page.click('.swap');
    await summaryOf(page, `From ${name(last)}`);
    expect(asked).toBe(2);
  });

  test('explains itself without JavaScript, and hides what would do nothing', async () => {
    const { page } = await open.visit(pathOf(first, last), { hasScripts: false });
    expect(await page.$eval('compare-levels form', (form) => form.checkVisibility())).toBe(false);
    const { role, level } = idsOf(last);
    expect(await page.$eval(`main a[href="${urls.level(role, level)}"]`, (a) => a.checkVisibility())).toBe(
      true,
    );
  });
});

describe('texts that only a reader can compare', () => {
  const sites = [useSite(words), useSite(tracks)] as const;
  const [inWords, inTracks] = sites;
  const sideOf = (side: string) => {
    const [role = '', level = ''] = side.split('.');
    return { role, level };
  };
  const visit = async (open: typeof inWords, from: string, to: string) => {
    const opened = await open.visit(urlsOf(open.site).compare(sideOf(from), sideOf(to)), { width: 360 });
    await summaryOf(opened.page, 'From ');
    return opened;
  };
  /** Opens the texts of a list's first skill, and returns them under the names of their levels. */
  const openTexts = async (page: Page, list: string): Promise<string[]> => {
    const first = `[data-list="${list}"] li`;
    await page.focus(`${first} summary`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll(`${selector} dd`)].slice(0, 2).every((text) => text.textContent !== ''),
      {},
      first,
    );
    return page.$eval(first, (item) =>
      [...item.querySelectorAll('dt, dd')].map((part) => part.textContent.trim()),
    );
  };

  test('are shown beneath each other where a level raises a bar, with nothing about depths or what is mandatory', async () => {
    const { page, errors } = await visit(inWords, 'clerk.junior', 'clerk.senior');
    expect(await summary(page)).toBe(
      'From Clerk, Junior to Clerk, Senior: 0 of 1 skill stays the same, 1 is raised, and 1 is no longer asked.',
    );
    expect(await openTexts(page, 'raised')).toEqual([
      'Junior',
      'Writes short notes that a colleague understands without asking back.',
      'Senior',
      'Writes guides that other teams follow without help.',
    ]);
    const text = await page.$eval('main', (main) => main.textContent);
    expect(text).not.toMatch(/mandatory|optional|deeper|proficien/i);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });

  test('are called asked differently between roles, where only equal texts carry over', async () => {
    const { page } = await visit(inWords, 'clerk.senior', 'editor.senior');
    expect(await summary(page)).toBe(
      'From Clerk, Senior to Editor, Senior: 0 of 1 skill carries over and 1 is asked differently.',
    );
    expect((await openTexts(page, 'raised'))[0]).toBe('Clerk, Senior');
    await page.goto(inWords.address(urlsOf(words).compare(sideOf('clerk.junior'), sideOf('editor.junior'))));
    await summaryOf(page, 'From Clerk, Junior to Editor, Junior: 1 of the 2 skills carries over, 1 is new,');
  });

  test('go with a row of several skills, which is named by all of them', async () => {
    const { page } = await visit(inTracks, 'baker.senior', 'baker.chef');
    expect(await page.$eval('[data-list="raised"] a', ({ textContent }) => textContent)).toBe(
      'Gas Oven, or Wood Oven, or Electric Oven',
    );
    expect(await openTexts(page, 'raised')).toContain('Teaches others to bake evenly in any oven.');
  });

  test('stay a link away if the pages that hold them do not come', async () => {
    const { compare, file, requirement } = urlsOf(tracks);
    const { page } = await inTracks.open(file('robots.txt'));
    await page.goto(inTracks.address(compare(sideOf('engineer.senior'), sideOf('engineer.principal'))));
    await summaryOf(page, 'From ');
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond({ status: 503 }));
    expect(await openTexts(page, 'deeper')).toEqual([
      'Senior',
      'The text could not be loaded: follow the link.',
      'Principal Engineer',
      'The text could not be loaded: follow the link.',
    ]);
    const links = await page.$$eval('[data-list="deeper"] dt a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(['senior', 'principal'].map((level) => requirement('engineer', 'design', level)));
  });

  test('of two tracks are compared by depth', async () => {
    const { page } = await visit(inTracks, 'engineer.staff', 'engineer.director');
    expect(await summary(page)).toBe(
      'From Staff Engineer to Engineer, Director: 0 of 1 skill carries over, 1 is new, and 1 is no longer asked.',
    );
  });
});
