import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { requirementsOf } from '#catalogue/counts.ts';
import { requirementAnchor } from '#catalogue/urls.ts';
import { useSite } from '../setup/open-site.ts';
import { catalogueOf, required, urlsOf } from '../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const catalogue = catalogueOf(site);
const open = useSite(site);

/** A requirement of a skill that had another id. */
const requirement = required(
  catalogue.roles.flatMap(requirementsOf).find(({ row }) => row.skill.formerIds.length > 0),
);
const { role, skill } = requirement.row;
const level = requirement.level.id;
const formerSkill = required(skill.formerIds[0]);

const renamedRole = required(catalogue.roles.find(({ formerIds }) => formerIds.length > 0));
const formerRole = required(renamedRole.formerIds[0]);

const openDetails = (page: Page) => page.evaluate(() => document.querySelector(':popover-open')?.id ?? null);

test('a permalink with the former id of a skill opens the details, and the address becomes the present one', async () => {
  const { page } = await open.visit(urls.requirement(role.id, formerSkill, level));
  expect(await openDetails(page)).toBe(requirementAnchor(skill.id, level));
  const now = open.address(urls.requirement(role.id, skill.id, level));
  await page.waitForFunction((address) => location.href === address, {}, now);
});

test('it shows the details without JavaScript, too', async () => {
  const path = urls.requirement(role.id, formerSkill, level);
  const { page } = await open.visit(path, { hasScripts: false });
  const id = requirementAnchor(skill.id, level);
  expect(await page.$eval(`[id="${id}"]`, (details) => details.checkVisibility())).toBe(true);
});

test('a link to the row of a former id leads to the row', async () => {
  const { page } = await open.visit(urls.row(role.id, formerSkill));
  const row = await page.evaluate(() => document.querySelector(':target')?.closest('tr')?.id);
  expect(row).toBe(new URL(urls.row(role.id, skill.id), 'https://example.org').hash.slice(1));
});

test('a text of the full matrix is found by the former id of its skill', async () => {
  const { page } = await open.visit(urls.matrixText(role.id, formerSkill, level));
  const item = await page.evaluate(() => document.querySelector(':target')?.closest('li')?.id);
  expect(item).toBe(requirementAnchor(skill.id, level));
});

test('a permalink with the former id of a role leads to the requirement there', async () => {
  const { row, level: asked } = required(requirementsOf(renamedRole)[0]);
  const { page } = await open.visit(urls.home);
  await page.goto(open.address(urls.requirement(formerRole, row.skill.id, asked.id)));
  const now = open.address(urls.requirement(renamedRole.id, row.skill.id, asked.id));
  await page.waitForFunction((address) => location.href === address, {}, now);
  await page.waitForSelector(':popover-open');
  expect(await openDetails(page)).toBe(requirementAnchor(row.skill.id, asked.id));
});

test('without JavaScript the former address of a role leads to its page', async () => {
  const { page } = await open.visit(urls.home, { hasScripts: false });
  await page.goto(open.address(urls.matrix(formerRole)));
  await page.waitForFunction(
    (address) => location.href === address,
    {},
    open.address(urls.matrix(renamedRole.id)),
  );
  expect(page.url()).toBe(open.address(urls.matrix(renamedRole.id)));
});

test('a permalink of what is no longer asked says so, and leads to the history', async () => {
  const { page, errors } = await open.visit(urls.requirement(role.id, 'long-gone', level));
  const text = await page.$eval('.missing', (missing) => [missing.checkVisibility(), missing.textContent]);
  expect(text).toEqual([true, expect.stringContaining(`Nothing is asked at long-gone.${level}`)]);
  expect(await page.$eval('.missing a', (link) => link.getAttribute('href'))).toBe(urls.roleHistory(role.id));
  expect(await openDetails(page)).toBeNull();
  expect(errors).toEqual([]);
});

test.each(['', '#matrix', '#domain:plain', '#%', '#<b>x</b>.y', '#__proto__', '#a.b.c'])(
  'nothing of the kind is said at "%s"',
  async (fragment) => {
    const { page, errors } = await open.visit(`${urls.role(role.id)}${fragment}`);
    expect(await page.$eval('.missing', (missing) => missing.checkVisibility())).toBe(false);
    expect(errors).toEqual([]);
  },
);
