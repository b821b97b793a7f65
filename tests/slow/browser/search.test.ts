import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { plainText } from '#catalogue/text/markdown.ts';
import { rowAnchor } from '#catalogue/publish/urls.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, required, urlsOf } from '../../setup/read-site.ts';
import { sampled } from '../../setup/thorough.ts';

const reference = inject('referenceSite');

/** Waits until all results, or the first ten, are shown. Returns the shown ones. */
const results = async (page: Page): Promise<{ title: string; path: string; text: string }[]> => {
  await page.waitForFunction(() => {
    const count = Number.parseInt(
      document.querySelector('search-results [role="status"]')?.textContent ?? '',
      10,
    );
    return document.querySelectorAll('.results > li').length === Math.min(count, 10);
  });
  return page.$$eval('.results > li', (items) =>
    items.map((item) => ({
      title: item.querySelector('h2')?.textContent ?? '',
      path: item.querySelector('h2 a')?.getAttribute('href') ?? '',
      text: item.textContent,
    })),
  );
};

// Tests that are not thorough omit the site under a base path, since the tests of hostile texts search one anyway.
describe.each(sampled([reference, inject('shapesSite')], (site) => site === reference))(
  'the search of $contentDir',
  (site) => {
    const urls = urlsOf(site);
    const catalogue = builtCatalogue(site);
    const role = largestRoleOf(catalogue);
    const requirement = middleRequirement(role);
    const { skill } = requirement.row;
    const open = useSite(site);

    test('finds a skill and its row in the matrix by name, from ?q= in the address', async () => {
      const { page, errors } = await open.visit(urls.searchFor(skill.name));
      const paths = (await results(page)).map(({ path }) => path);
      expect(paths).toContain(urls.skill(skill.id));
      expect(paths).toContain(urls.row(role.id, skill.id));
      expect(errors).toEqual([]);
    });

    test('finds a requirement by its words, names its level, and links to the row of the role', async () => {
      const words = plainText(required(requirement.expects))
        .replace(/[^\p{L} ]/gu, ' ')
        .split(/\s+/)
        .slice(0, 8)
        .join(' ');
      const { page } = await open.visit(urls.searchFor(words));
      const [first] = (await results(page)).filter(({ path }) => path === urls.row(role.id, skill.id));
      expect(first?.text).toContain(requirement.level.name);
      await page.click(`.results h2 a[href="${urls.row(role.id, skill.id)}"]`);
      await page.waitForSelector('tr:target');
      expect(await page.$eval('tr:target', ({ id }) => id)).toBe(rowAnchor(skill.id));
    });

    test('finds aliases', async () => {
      const known = required(catalogue.skills.find(({ aliases }) => aliases.length > 0));
      const { page } = await open.visit(urls.searchFor(required(known.aliases[0])));
      expect((await results(page)).map(({ path }) => path)).toContain(urls.skill(known.id));
    });

    test('shows help if nothing is found', async () => {
      const { page } = await open.visit(urls.searchFor('zzyzxqj'));
      await page.waitForFunction(
        () => document.querySelector('search-results [role="status"]')?.textContent !== '',
      );
      expect(await page.$eval('[role="status"]', ({ textContent }) => textContent)).toContain('zzyzxqj');
      expect(await page.$eval('.help', (help) => help.checkVisibility())).toBe(true);
    });

    test('filters by facets, which stay in the address', async () => {
      const { page } = await open.visit(urls.searchFor(skill.name));
      await results(page);
      await page.click('[name="kind"][value="Requirement"]');
      await page.waitForFunction(() => {
        const items = [...document.querySelectorAll('.results > li')];
        return items.length > 0 && items.every((item) => item.textContent.includes('Requirement'));
      });
      expect(new URL(page.url()).searchParams.get('kind')).toBe('Requirement');
      await page.reload();
      const found = await results(page);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ path }) => path.includes('#'))).toBe(true);
    });

    test('counts the results of each facet, and leaves out those without results', async () => {
      const { page } = await open.visit(urls.searchFor(skill.name));
      await page.waitForFunction(() => document.querySelector('.facets .count:not(:empty)'));
      const chips = await page.$$eval('.chip:has([name="domain"])', (labels) =>
        labels.filter((label) => label.checkVisibility()).map(({ textContent }) => textContent.trim()),
      );
      expect(chips[0]).toBe('All');
      expect(chips.slice(1).every((text) => /[1-9]\d*$/.test(text))).toBe(true);
      expect(chips.some((text) => text.startsWith(skill.domain.name))).toBe(true);
    });

    test('shows an unknown facet from the address, and clears all facets at once', async () => {
      const { page } = await open.visit(`${urls.searchFor(skill.name)}&domain=Gone`);
      await page.waitForSelector('.help:not([hidden])');
      expect(
        await page.$eval('.chip:has(:checked[value="Gone"])', ({ textContent }) => textContent),
      ).toContain('Gone');
      await page.click('.clear');
      expect((await results(page)).length).toBeGreaterThan(0);
    });

    test('shows a requirement with the text and the tile of the level that was found', async () => {
      const words = plainText(required(requirement.expects)).split(/\s+/).slice(0, 6).join(' ');
      const { page } = await open.visit(urls.searchFor(words));
      await results(page);
      const path = urls.requirement(role.id, skill.id, requirement.level.id);
      const level = await page.$eval(`.levels li:has(a[href="${path}"])`, (item) => ({
        tile: item.querySelector('.tile')?.textContent,
        mark: item.querySelector('mark')?.textContent,
      }));
      expect(level.tile).toBe(required(requirement.proficiency).letter);
      expect(level.mark).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
    });

    test('moves through the results with arrow keys', async () => {
      const { page } = await open.visit(urls.searchFor(skill.name));
      await results(page);
      await page.focus('[name="q"]');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.closest('li') !== null)).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    });
  },
);

test('suggests a known name for a misspelled one', async () => {
  const urls = urlsOf(reference);
  const { OpenSite } = await import('../../setup/open-site.ts');
  const open = new OpenSite(reference);
  await open.start();
  try {
    const { page } = await open.visit(urls.searchFor('kuberntes'));
    await page.waitForSelector('.meant:not([hidden])');
    expect(await page.$eval('.meant', ({ textContent }) => textContent)).toContain(
      'Nothing is called “kuberntes”. Did you mean Kubernetes Core?',
    );
    expect(await page.$eval('.meant a', (link) => link.getAttribute('href'))).toBe(
      urls.skill('kubernetes-core'),
    );
  } finally {
    await open.end();
  }
});

describe('the search of a framework with tracks and alternatives', () => {
  const site = inject('tracksSite');
  const urls = urlsOf(site);
  const open = useSite(site);

  test('finds a row by the name of an alternative', async () => {
    const { page } = await open.visit(urls.searchFor('Wood Oven'));
    const found = await results(page);
    expect(found[0]?.path).toBe(urls.skill('wood-oven'));
    expect(found).toContainEqual(
      expect.objectContaining({
        title: expect.stringContaining('Gas Oven, or Wood Oven, or Electric Oven, Baker') as unknown,
        path: urls.row('baker', 'gas-oven'),
      }),
    );
  });

  test('finds a level by its title, and a row by an example', async () => {
    const { page } = await open.visit(urls.searchFor('Head of the Bakery'));
    expect((await results(page))[0]?.path).toBe(urls.level('baker', 'chef'));
    const { page: other } = await open.visit(urls.searchFor('login shop archive'));
    expect((await results(other)).map(({ path }) => path)).toContain(urls.row('engineer', 'design'));
  });

  test('offers only facets and kinds that the catalogue has', async () => {
    const { page } = await open.visit(urls.searchFor('Design'));
    await results(page);
    const facets = await page.$$eval('.facets legend', (legends) =>
      legends.map(({ textContent }) => textContent),
    );
    expect(facets).toEqual(['Kind', 'Domain']);
    const kinds = await page.$$eval('[name="kind"]', (radios) =>
      radios.map((radio) => (radio as HTMLInputElement).value),
    );
    expect(kinds).toEqual(['', 'Role', 'Level', 'Skill', 'Domain', 'Tool', 'Requirement']);
  });
});

test('shows a message if the index cannot be loaded', async () => {
  // The smallest site is built without a search index.
  const small = inject('smallSite');
  const { OpenSite } = await import('../../setup/open-site.ts');
  const open = new OpenSite(small);
  await open.start();
  try {
    const { page } = await open.visit(urlsOf(small).searchFor('joinery'));
    await page.waitForFunction(
      () => document.querySelector('search-results [role="status"]')?.textContent !== '',
    );
    expect(await page.$eval('[role="status"]', ({ textContent }) => textContent)).toContain(
      'could not be loaded',
    );
  } finally {
    await open.end();
  }
});
