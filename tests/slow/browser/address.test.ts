import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { follow } from '../../setup/follow.ts';
import { useSite, type OpenedPage } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('smallSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const open = useSite(site);

/** The number of times that a page may change its address before these tests refuse; WebKit allows 100 in 10 seconds. */
const ALLOWED = 10;

/** Opens a page that can change its address only `allowed` times, until `data-patient` is set. */
async function openRefusing(path: string, allowed: number): Promise<OpenedPage> {
  const opened = await open.open(urls.home);
  await opened.page.evaluateOnNewDocument((most) => {
    let calls = 0;
    for (const name of ['replaceState', 'pushState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...args) => {
        calls += 1;
        const isPatient = document.documentElement.hasAttribute('data-patient');
        if (calls > most && !isPatient) throw new DOMException('too many calls', 'SecurityError');
        write(...args);
      };
    }
  }, allowed);
  await opened.page.goto(open.address(path));
  return opened;
}

const searchOf = (page: Page): string => new URL(page.url()).search;

test('the role filter keeps up with typing, and the address follows', async () => {
  const { page, errors } = await openRefusing(urls.roles, ALLOWED);
  await page.type('role-filter [name="text"]', 'no role is called so');
  const status = () => page.$eval('role-filter [role="status"]', ({ textContent }) => textContent);
  expect(await status()).toContain('No role matches');
  await page.waitForFunction(() => location.search === '?text=no+role+is+called+so');
  expect(errors).toEqual([]);
});

describe('if the browser refuses to change the address', () => {
  test.each([
    ['the role filter', urls.roles, 'role-filter [name="text"]', 'zzz', 'No role matches'],
    ['the search', urls.search, 'search-results [name="q"]', 'zzz', 'could not be loaded'],
  ])('%s goes on', async (_, path, field, text, said) => {
    const { page, errors } = await openRefusing(path, 0);
    await page.type(field, text);
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent.includes(words)),
      {},
      said,
    );
    expect(searchOf(page)).toBe('');
    expect(errors.filter((error) => error.includes('too many calls'))).toEqual([]);
  });

  test('the filter of the full matrix works', async () => {
    const { page, errors } = await openRefusing(urls.matrix(role.id), 0);
    await page.select('[name="level"]', required(role.levels[0]).id);
    expect(await page.$eval('form [role="status"]', ({ textContent }) => textContent)).toMatch(/^\d+ of \d+/);
    expect(errors).toEqual([]);
  });

  test('the matrix opens one cell after another', async () => {
    const { page, errors } = await openRefusing(urls.role(role.id), 0);
    const tiles = await page.$$('td button');
    for (const tile of tiles.slice(0, 2)) await tile.evaluate((button) => button.click());
    const last = required(tiles[1]);
    const id = await last.evaluate((button) => button.getAttribute('popovertarget'));
    expect(await page.$eval(':popover-open', (details) => details.id)).toBe(id);
    expect(errors).toEqual([]);
  });

  test('a comparison shows the chosen level after any number of others', async () => {
    const { page, errors } = await openRefusing(urls.compare(), 1);
    for (const side of ['from', 'to']) await page.select(`[name="${side}-role"]`, role.id);
    for (const { id } of role.levels) await page.select('[name="to-level"]', id);
    await page.waitForFunction(() => document.querySelector('compare-levels .result:not([hidden])') !== null);
    await page.evaluate(() => document.documentElement.setAttribute('data-patient', ''));
    await page.focus('[name="to-level"]');
    await page.focus('[name="from-level"]');
    await page.waitForFunction(
      (value) => new URLSearchParams(location.search).get('to') === value,
      {},
      `${role.id}.${required(role.levels.at(-1)).id}`,
    );
    expect(errors).toEqual([]);
  });

  test('the address changes as soon as the browser allows it', async () => {
    const { page } = await openRefusing(urls.roles, 0);
    await page.type('role-filter [name="text"]', 'zzz');
    await page.evaluate(() => document.documentElement.setAttribute('data-patient', ''));
    await page.waitForFunction(() => location.search === '?text=zzz');
  });
});

test.each([
  ['a click on a link', (page: Page) => page.click('footer a, header a')],
  ['a new address in the tab', (page: Page) => page.goto(open.address(urls.skills)).then(() => {})],
])('after %s, Back returns to the whole text that was typed', async (_, leave) => {
  const { page } = await open.open(urls.roles);
  await page.type('role-filter [name="text"]', 'abcdef');
  await follow(page, () => leave(page));
  await follow(page, () => page.goBack().then(() => {}));
  expect(searchOf(page)).toBe('?text=abcdef');
});
