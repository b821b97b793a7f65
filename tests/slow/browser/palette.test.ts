import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { axeViolations } from '../../setup/axe.ts';
import { follow } from '../../setup/follow.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

/** Opens the palette with the keyboard, and waits until it has suggestions. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('.palette[open] [role="option"]');
}

/** Types a query, and waits until the texts have been searched. */
async function type(page: Page, query: string): Promise<void> {
  await page.$eval('.palette [role="status"]', (status) => (status.textContent = ''));
  await page.keyboard.type(query);
  await page.waitForFunction(() => document.querySelector('.palette [role="status"]')?.textContent !== '');
}

const optionsOf = (page: Page): Promise<{ text: string; path: string | null; group: string }[]> =>
  page.$$eval('.palette [role="option"]', (options) =>
    options.map((option) => ({
      text: option.textContent,
      path: option.getAttribute('href'),
      group: option.parentElement?.querySelector('.heading')?.textContent ?? '',
    })),
  );

/** Returns the text of the option that assistive technology announces. */
const activeOf = (page: Page): Promise<string> =>
  page.$eval('.palette input', (input) => {
    const id = input.getAttribute('aria-activedescendant') ?? '';
    const option = document.getElementById(id);
    return option?.ariaSelected === 'true' ? option.textContent : '';
  });

describe.each([inject('referenceSite'), inject('shapesSite')])('the palette of $contentDir', (site) => {
  const urls = urlsOf(site);
  const catalogue = builtCatalogue(site);
  const role = largestRoleOf(catalogue);
  const skill = required(role.matrix[0]?.rows[0]).skill;
  const open = useSite(site);

  test('opens with Ctrl K, suggests names in groups, and opens the first with Enter', async () => {
    const { page, errors } = await open.visit(urls.skills);
    await openPalette(page);
    await type(page, role.name);
    const options = await optionsOf(page);
    expect(options[0]).toMatchObject({ group: 'Roles', path: urls.role(role.id) });
    expect(options.map(({ path }) => path)).toContain(urls.calculator(role.id));
    expect(options.at(-1)?.path).toBe(urls.searchFor(role.name));
    await follow(page, () => page.keyboard.press('Enter'));
    expect(new URL(page.url()).pathname).toBe(urls.role(role.id));
    expect(errors).toEqual([]);
  });

  test('moves with arrow keys, wraps around at both ends, and announces the active option', async () => {
    const { page } = await open.visit(urls.roles);
    await openPalette(page);
    await type(page, skill.name);
    const options = await optionsOf(page);
    expect(await activeOf(page)).toBe(options[0]?.text);
    await page.keyboard.press('ArrowUp');
    expect(await activeOf(page)).toBe(options.at(-1)?.text);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await activeOf(page)).toBe(options[1]?.text);
    await page.keyboard.press('End');
    expect(await activeOf(page)).toBe(options.at(-1)?.text);
  });

  test('returns the focus when Escape closes it', async () => {
    const { page } = await open.visit(urls.roles);
    await page.focus('main a');
    await openPalette(page);
    await page.keyboard.press('Escape');
    const state = await page.evaluate(() => ({
      isOpen: document.querySelector('.palette')?.matches('[open]'),
      isBack: document.activeElement === document.querySelector('main a'),
    }));
    expect(state).toEqual({ isOpen: false, isBack: true });
  });
});

describe('the palette', () => {
  const site = inject('referenceSite');
  const urls = urlsOf(site);
  const open = useSite(site);

  test('loads its code and names only when the pointer is over its button', async () => {
    const { page } = await open.open(urls.roles);
    const loaded = (): Promise<boolean> =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('palette')),
      );
    expect(await loaded()).toBe(false);
    await page.hover('.launcher');
    await page.waitForFunction(() => document.querySelector('search-palette'));
    expect(await loaded()).toBe(true);
  });

  test.each([
    { theme: 'light', width: 1280 },
    { theme: 'dark', width: 360 },
  ] as const)('meets WCAG 2.2 AA, $theme, $width pixels wide', async (options) => {
    const { page, errors } = await open.visit(urls.roles, options);
    await openPalette(page);
    await type(page, 'ml');
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('finds requirements by their texts, counts all of them, and shows the tile of each', async () => {
    const { page } = await open.visit(urls.roles);
    await openPalette(page);
    await type(page, 'registry');
    const found = (await optionsOf(page)).filter(({ group }) => group === 'Requirements');
    expect(found.at(-1)?.text).toMatch(/^All \d+ requirements$/);
    expect(found[0]?.text).toMatch(/^[AWVE].*regist.* · .*, (?:Junior|Middle|Senior|Lead|Principal)/is);
    expect(await page.$$eval('.palette .told mark', (marks) => marks.length)).toBeGreaterThan(0);
  });

  test('suggests similar names if none matches', async () => {
    const { page } = await open.visit(urls.roles);
    await openPalette(page);
    await type(page, 'prometeus');
    const options = await optionsOf(page);
    expect(options[0]).toMatchObject({ group: 'Did you mean', path: urls.skill('prometheus-grafana') });
    expect(await page.$eval('.palette .message', ({ textContent }) => textContent)).toBe(
      'Nothing is called “prometeus”.',
    );
  });

  test('lists recently opened pages until the reader clears them', async () => {
    const { page } = await open.visit(urls.roles);
    await openPalette(page);
    await type(page, 'mlflow');
    await follow(page, () => page.keyboard.press('Enter'));
    await openPalette(page);
    expect((await optionsOf(page))[0]).toMatchObject({ group: 'Recent', path: urls.skill('mlflow') });
    await page.click('.palette button[role="option"]');
    expect((await optionsOf(page)).every(({ group }) => group === 'Do')).toBe(true);
  });

  test('opens an option in a new tab with Ctrl Enter', async () => {
    const { page } = await open.open(urls.roles);
    await openPalette(page);
    await type(page, 'mlflow');
    const opened = new Promise<string>((resolve) => {
      page.browserContext().once('targetcreated', (target) => resolve(target.url()));
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    expect(new URL(await opened).pathname).toBe(urls.skill('mlflow'));
    expect(new URL(page.url()).pathname).toBe(urls.roles);
  });

  test('is a link to the search page without JavaScript', async () => {
    const { page } = await open.open(urls.roles, { hasScripts: false });
    await follow(page, () => page.click('.launcher'));
    expect(new URL(page.url()).pathname).toBe(urls.search);
  });
});

describe('the palette of a site without search index', () => {
  const site = inject('smallSite');
  const urls = urlsOf(site);
  const open = useSite(site);

  test('suggests names, and explains that texts cannot be searched', async () => {
    const { page } = await open.visit(urls.roles);
    const [role] = builtCatalogue(site).roles;
    await openPalette(page);
    await type(page, required(role).name);
    expect((await optionsOf(page))[0]?.path).toBe(urls.role(required(role).id));
    expect(await page.$eval('.palette .message', ({ textContent }) => textContent)).toContain(
      'Only names can be searched',
    );
  });
});
