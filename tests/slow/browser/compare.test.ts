import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { compareAsks, type Change, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import { sideName } from '#browser/side-name.ts';
import { follow } from '../../setup/follow.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../../setup/read-site.ts';
import { sampled } from '../../setup/thorough.ts';

/** Only one in this many levels is compared, unless tests are thorough. */
const SAMPLED = 7;

/** The maximum number of levels that the keyboard passes through; the page compares each of them. */
const STEPS = 12;

const LISTS = ['carried', 'deeper', 'raised', 'added', 'dropped'] as const;

/** Returns the announced summary once there is one. */
async function summary(page: Page): Promise<string> {
  const place = await page.waitForFunction(() => {
    const text = document.querySelector('compare-levels [role="status"]')?.textContent ?? '';
    return text === '' ? false : text;
  });
  return String(await place.jsonValue());
}

/** Waits until a comparison is announced. */
const summaryOf = (page: Page, start: string) =>
  page.waitForFunction(
    (words) => document.querySelector('[role="status"]')?.textContent.startsWith(words),
    {},
    start,
  );

/** Returns the counts of the legend, the names in each list, and the squares of all domains by kind. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const uses = [...document.querySelectorAll('.domains use')];
    return {
      counts: [...document.querySelectorAll<HTMLElement>('[data-count]')].map((entry) => ({
        kind: entry.dataset['count'] ?? '',
        count: Number(entry.querySelector('strong')?.textContent),
        mandatory: parseInt(entry.querySelector('.mandatory-count')?.textContent.slice(1) ?? '') || 0,
        isVisible: entry.checkVisibility(),
      })),
      learn: texts('#learn .name'),
      carried: texts('#carried .name'),
      dropped: texts('#dropped .name'),
      squares: uses.map((use) => use.getAttribute('href')?.replace('#square-', '') ?? '').sort(),
      shares: texts('.domains .carried-share').map((text) => text.split(' of ').map(Number)),
      newAndMandatory: texts('.new-mandatory:not([hidden]) li').length,
    };
  });

/** Chooses a role and one of its levels on a side. */
async function pick(page: Page, side: 'from' | 'to', value: string): Promise<void> {
  const [role = '', level = ''] = value.split('.');
  await page.select(`[name="${side}-role"]`, role);
  await page.select(`[name="${side}-level"]`, level);
}

/** Returns the choice on a side, such as `baker.junior`, or an empty text. */
const picked = (page: Page, side: 'from' | 'to') =>
  page.$$eval(`[name^="${side}-"]`, (lists) =>
    lists
      .map((list) => (list as HTMLSelectElement).value)
      .filter(Boolean)
      .join('.'),
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

  /** Returns the expected content of the page. */
  function expected(from: ComparedLevel, to: ComparedLevel) {
    const comparison = compareAsks(from, to);
    const { carried, deeper, raised, added, dropped } = comparison;
    const names = (changes: readonly Change[]) => changes.map(({ skill }) => skill.name);
    const isMandatory = ({ to: after, from: before }: Change) => (after ?? before)?.mandatory === true;
    const order = to.role.skills.map(({ name }) => name);
    const learn = [...deeper, ...raised, ...added].sort(
      (a, b) =>
        Number(isMandatory(b)) - Number(isMandatory(a)) ||
        order.indexOf(a.skill.name) - order.indexOf(b.skill.name),
    );
    return {
      counts: LISTS.filter((list) => list !== 'deeper' || catalogue.scale.length > 1).map((kind) => ({
        kind,
        count: comparison[kind].length,
        mandatory: comparison[kind].filter(isMandatory).length,
        isVisible: comparison[kind].length > 0,
      })),
      learn: names(learn),
      carried: names(carried),
      dropped: names(dropped),
      squares: LISTS.flatMap((kind) => comparison[kind].map((): string => kind)).sort(),
      carriedOfAsked: [carried.length, carried.length + learn.length],
      newAndMandatory: added.filter(isMandatory).length,
    };
  }

  /** Expects the page to show a comparison. */
  async function expectShown(page: Page, from: ComparedLevel, to: ComparedLevel): Promise<void> {
    const { shares, ...rest } = await shown(page);
    const asked = shares.filter(([, all]) => all !== undefined);
    const sum = (index: number) => asked.reduce((total, share) => total + (share[index] ?? 0), 0);
    expect({ ...rest, carriedOfAsked: [sum(0), sum(1)] }).toEqual(expected(from, to));
  }

  test.each(
    sampled(sides.slice(1), (_, index) => index % SAMPLED === 0).map((to) => [name(to), to] as const),
  )('shows what changes to %s', async (_, to) => {
    const { page, errors } = await open.visit(pathOf(first, to));
    await summaryOf(page, `From ${name(first)} to ${name(to)}: `);
    await expectShown(page, first, to);
    expect(errors).toEqual([]);
  });

  test('follows the lists, has both sides in the address, and goes back', async () => {
    const { page, errors } = await open.open(urls.compare());
    expect(await summary(page)).toBe('Pick where you come from and where you go');
    await pick(page, 'from', key(first));
    await summaryOf(page, 'Pick where you go');
    expect(page.url()).toBe(open.address(urls.compare(idsOf(first))));
    await page.focus('[name="to-role"]');
    await pick(page, 'to', key(last));
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(page.url()).toBe(addressOf(first, last));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('to-role');

    await page.reload();
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    await expectShown(page, first, last);

    while ((await picked(page, 'to')) !== '') await page.goBack();
    await summaryOf(page, 'Pick where you go');
    expect(await page.$eval('.result', (result) => result.checkVisibility())).toBe(false);
    expect(await picked(page, 'from')).toBe(key(first));
    while ((await picked(page, 'to')) !== key(last)) await page.goForward();
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(errors).toEqual([]);
  });

  test('swaps its sides, and the focus remains', async () => {
    const { page } = await open.visit(pathOf(first, last));
    await summaryOf(page, 'From');
    await page.click('.swap');
    await summaryOf(page, `From ${name(last)} to ${name(first)}`);
    expect(page.url()).toBe(addressOf(last, first));
    await expectShown(page, last, first);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('swap');
    await page.goBack();
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
  });

  test('works with the keyboard alone at 360 pixels, and passing options of a list is one step of history', async () => {
    const { page } = await open.visit(urls.compare(idsOf(first)), { width: 360 });
    await summaryOf(page, 'Pick where you go');
    await page.focus('.swap');
    await page.keyboard.press('Tab');
    const { length } = catalogue.roles;
    for (let presses = 0; presses < Math.min(length, STEPS); presses += 1)
      await page.keyboard.press('ArrowDown');
    await summaryOf(page, `From ${name(first)} to `);
    const reached = await picked(page, 'to');
    expect(new URL(page.url()).searchParams.get('to')).toBe(reached);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (value) => new URLSearchParams(location.search).get('from') === value,
      {},
      reached,
    );
    await page.goBack();
    await page.goBack();
    await summaryOf(page, 'Pick where you go');
  });

  test('chooses a level with each role, but not that of the other side', async () => {
    const { page } = await open.visit(urls.compare(idsOf(first)));
    for (const { role } of sides) {
      await page.select('[name="to-role"]', role.id);
      const [roleId, levelId] = (await picked(page, 'to')).split('.');
      expect(roleId).toBe(role.id);
      expect(role.levels.map(({ id }) => id)).toContain(levelId);
      if (role.levels.length > 1) expect(await picked(page, 'to')).not.toBe(key(first));
    }
  });

  test('suggests the level above', async () => {
    const { page } = await open.visit(urls.compare(idsOf(first)));
    const above = first.role.levels.findIndex(({ below }) => below === first.level);
    if (above === -1) return;
    const link = await page.waitForSelector('.from-here:not([hidden]) a');
    expect(await link?.evaluate((element) => element.getAttribute('href'))).toBe(
      pathOf(first, { role: first.role, level: above }),
    );
  });

  test('shows a message for a level compared with itself', async () => {
    const { page } = await open.visit(pathOf(last, last));
    await summaryOf(page, `Both sides are ${name(last)}`);
    await expectShown(page, last, last);
  });

  test.each([
    ['unknown', 'nobody.nothing', '“nobody.nothing”'],
    ['markup', '<img src=x onerror=alert(1)>', '“<img src=x onerror=alert(1)>”'],
    ['endless', 'x'.repeat(3000), `“${'x'.repeat(60)}…”`],
    ['a role alone', first.role.id, `“${first.role.id}”`],
  ])('explains what is wrong with an address whose side is %s, and stays usable', async (_, value, named) => {
    const query = new URLSearchParams({ from: value, to: key(last) });
    const { page, errors } = await open.visit(`${urls.compare()}?${query.toString()}`);
    expect(await summary(page)).toContain(named);
    expect(await summary(page)).toContain('Pick another level');
    expect(await picked(page, 'to')).toBe(key(last));
    await pick(page, 'from', key(first));
    await summaryOf(page, `From ${name(first)} to ${name(last)}`);
    expect(page.url()).toBe(addressOf(first, last));
    expect(errors).toEqual([]);
  });

  test('links to the requirement, whose details open', async () => {
    const { page } = await open.visit(pathOf(first, last));
    await summaryOf(page, 'From');
    const row = required(await page.$('[data-list]:not([hidden]) .skill'));
    await row.evaluate((details) => {
      const list = details.closest('details.folded');
      if (list instanceof HTMLDetailsElement) list.open = true;
      (details as HTMLDetailsElement).open = true;
    });
    const link = required(await page.waitForSelector('.side-text a'));
    const path = await link.evaluate((element) => element.getAttribute('href'));
    await follow(page, () => link.click());
    expect(page.url()).toBe(open.address(required(path)));
    await page.waitForFunction(() =>
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.checkVisibility(),
    );
  });

  test('shows a message if the data do not load, and tries again', async () => {
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
    await summaryOf(page, 'The requirements of the roles could not be loaded.');
    isBroken = false;
    await page.click('.retry');
    await summaryOf(page, `From ${name(first)}`);
    expect(await page.$eval('.retry', (button) => button.checkVisibility())).toBe(false);
    await page.click('.swap');
    await summaryOf(page, `From ${name(last)}`);
    expect(asked).toBe(2);
  });

  test('shows an explanation without JavaScript, and hides its controls', async () => {
    const { page } = await open.visit(pathOf(first, last), { hasScripts: false });
    expect(await page.$eval('compare-levels form', (form) => form.checkVisibility())).toBe(false);
    const { role, level } = idsOf(last);
    expect(await page.$eval(`main a[href="${urls.level(role, level)}"]`, (a) => a.checkVisibility())).toBe(
      true,
    );
  });
});

describe('texts of both levels', () => {
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
  /** Opens the texts of the first skill to learn with the keyboard, and returns them with the names of their levels. */
  const openTexts = async (page: Page): Promise<string[]> => {
    await page.focus('#learn summary');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const texts = [...document.querySelectorAll('#learn .side-text > :last-child')];
      return texts.length > 0 && texts.every(({ textContent }) => textContent !== 'Loading…');
    });
    return page.$$eval('#learn .side-text > p:first-child a, #learn .side-text > :last-child', (parts) =>
      parts.map((part) => part.textContent.trim()),
    );
  };

  test('are shown one below the other if a level raises a bar, without depths and mandatory marks', async () => {
    const { page, errors } = await visit(inWords, 'clerk.junior', 'clerk.senior');
    expect(await summary(page)).toBe(
      'From Clerk, Junior to Clerk, Senior: 0 of 1 skill stays the same, 1 is raised, and 1 is no longer required.',
    );
    expect(await openTexts(page)).toEqual([
      'Junior',
      'Writes short notes that a colleague understands without asking back.',
      'Senior',
      'Writes guides that other teams follow without help.',
    ]);
    const text = await page.$eval('main', (main) => main.textContent);
    expect(text).not.toMatch(/mandatory|optional|deep|proficien/i);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });

  test('have a different bar between roles unless they are equal', async () => {
    const { page } = await visit(inWords, 'clerk.senior', 'editor.senior');
    expect(await summary(page)).toBe(
      'From Clerk, Senior to Editor, Senior: 0 of 1 skill carries over and 1 has a different bar.',
    );
    expect((await openTexts(page))[0]).toBe('Clerk, Senior');
    await page.goto(inWords.address(urlsOf(words).compare(sideOf('clerk.junior'), sideOf('editor.junior'))));
    await summaryOf(page, 'From Clerk, Junior to Editor, Junior: 1 of the 2 skills carries over, 1 is new,');
  });

  test('of a row with alternatives are shown with the names of all skills', async () => {
    const { page } = await visit(inTracks, 'baker.senior', 'baker.chef');
    expect(await page.$eval('#learn .name', ({ textContent }) => textContent)).toBe(
      'Gas Oven, or Wood Oven, or Electric Oven',
    );
    expect(await openTexts(page)).toContain('Teaches others to bake evenly in any oven.');
  });

  test('are replaced by a link if their pages do not load', async () => {
    const { compare, file, requirement } = urlsOf(tracks);
    const { page } = await inTracks.open(file('robots.txt'));
    await page.goto(inTracks.address(compare(sideOf('engineer.senior'), sideOf('engineer.principal'))));
    await summaryOf(page, 'From ');
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond({ status: 503 }));
    expect(await openTexts(page)).toEqual([
      'Senior',
      'The text could not be loaded. Follow the link.',
      'Principal Engineer',
      'The text could not be loaded. Follow the link.',
    ]);
    const links = await page.$$eval('#learn .side-text a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(['senior', 'principal'].map((level) => requirement('engineer', 'design', level)));
  });

  test('of two tracks are compared by depth', async () => {
    const { page } = await visit(inTracks, 'engineer.staff', 'engineer.director');
    expect(await summary(page)).toBe(
      'From Staff Engineer to Engineer, Director: 0 of 1 skill carries over, 1 is new, and 1 is no longer required.',
    );
  });
});
