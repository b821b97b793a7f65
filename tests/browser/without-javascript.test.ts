import { expect, inject, test } from 'vitest';
import { countRole } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { follow } from '../setup/follow.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const requirement = middleRequirement(role);
const anchor = requirementAnchor(requirement.row.skill.id, requirement.level.id);
const open = useSite(site);
const withoutScripts = { hasScripts: false };

test('every cell of the matrix opens its details', async () => {
  const { page } = await open.visit(urls.role(role.id), withoutScripts);
  const targets = await page.$$eval('td button', (tiles) =>
    tiles.map((one) => one.getAttribute('popovertarget') ?? ''),
  );
  expect(new Set(targets).size).toBe(countRole(role).requirements);
  await page.click(`td [popovertarget="${anchor}"]`);
  const text = await page.$eval(':popover-open', (details) => details.textContent);
  expect(text).toContain(plainText(required(requirement.expects)));
  await page.keyboard.press('Escape');
  expect(await page.$(':popover-open')).toBeNull();
});

test('a permalink shows the details, and a link closes them', async () => {
  const { page } = await open.visit(`${urls.role(role.id)}#${anchor}`, withoutScripts);
  const isVisible = () => page.$eval(`[id="${anchor}"]`, (details) => details.checkVisibility());
  expect(await isVisible()).toBe(true);
  await page.click('.leave');
  expect(await isVisible()).toBe(false);
});

test('the full matrix shows every text and no filters', async () => {
  const { page } = await open.visit(urls.matrix(role.id), withoutScripts);
  const shown = await page.$$eval(
    '[data-level]',
    (items) => items.filter((item) => item.checkVisibility()).length,
  );
  expect(shown).toBe(countRole(role).requirements);
  expect(await page.$eval('requirement-filter', (filter) => filter.checkVisibility())).toBe(false);
});

test('the search is a plain form, whose page explains that it needs JavaScript', async () => {
  const { page } = await open.visit(urls.role(role.id), withoutScripts);
  await follow(page, () => page.click('.launcher'));
  await page.type('[name="q"]', 'docker');
  await follow(page, () => page.keyboard.press('Enter'));
  expect(page.url()).toBe(open.address(urls.searchFor('docker')));
  expect(await page.$eval('main', (main) => (main instanceof HTMLElement ? main.innerText : ''))).toContain(
    'JavaScript',
  );
});

test('the theme switch is not shown', async () => {
  const { page } = await open.visit(urls.home, withoutScripts);
  expect(await page.$eval('theme-switch', (element) => element.checkVisibility())).toBe(false);
});
