import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { domainAnchor, requirementAnchor } from '#catalogue/publish/urls.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const open = useSite(site);

/** A requirement of a skill with a former id. */
const requirement = required(
  catalogue.roles.flatMap(requirementsOf).find(({ row }) => row.skill.formerIds.length > 0),
);
const { role, skill } = requirement.row;
const level = requirement.level.id;
const formerSkill = required(skill.formerIds[0]);

const renamedRole = required(catalogue.roles.find(({ formerIds }) => formerIds.length > 0));
const formerRole = required(renamedRole.formerIds[0]);

const openDetails = (page: Page) => page.evaluate(() => document.querySelector(':popover-open')?.id ?? null);

test('a permalink with the former id of a skill opens the details, and the address changes to the current one', async () => {
  const { page } = await open.visit(urls.requirement(role.id, formerSkill, level));
  expect(await openDetails(page)).toBe(requirementAnchor(skill.id, level));
  const now = open.address(urls.requirement(role.id, skill.id, level));
  await page.waitForFunction((address) => location.href === address, {}, now);
});

test('a permalink with the former id of a skill shows the details without JavaScript', async () => {
  const path = urls.requirement(role.id, formerSkill, level);
  const { page } = await open.visit(path, { hasScripts: false });
  const id = requirementAnchor(skill.id, level);
  expect(await page.$eval(`[id="${id}"]`, (details) => details.checkVisibility())).toBe(true);
});

test('a link to a row with the former id of its skill finds the row', async () => {
  const { page } = await open.visit(urls.row(role.id, formerSkill));
  const row = await page.evaluate(() => document.querySelector(':target')?.closest('tr')?.id);
  expect(row).toBe(new URL(urls.row(role.id, skill.id), 'https://example.org').hash.slice(1));
});

test('a text of the full matrix is found by the former id of its skill', async () => {
  const { page } = await open.visit(urls.matrixText(role.id, formerSkill, level));
  const item = await page.evaluate(() => document.querySelector(':target')?.closest('li')?.id);
  expect(item).toBe(requirementAnchor(skill.id, level));
});

const ofRenamedLevel = required(
  catalogue.roles.flatMap(requirementsOf).find(({ level: asked }) => asked.formerIds.length > 0),
);
const formerLevel = required(ofRenamedLevel.level.formerIds[0]);

test('a permalink with the former id of a level opens the details, and the address changes to the current one', async () => {
  const { row, level: asked } = ofRenamedLevel;
  const { page } = await open.visit(urls.requirement(row.role.id, row.skill.id, formerLevel));
  expect(await openDetails(page)).toBe(requirementAnchor(row.skill.id, asked.id));
  const now = open.address(urls.requirement(row.role.id, row.skill.id, asked.id));
  await page.waitForFunction((address) => location.href === address, {}, now);
});

test('a text of the full matrix is found by the former id of its level', async () => {
  const { row, level: asked } = ofRenamedLevel;
  const { page } = await open.visit(urls.matrixText(row.role.id, row.skill.id, formerLevel));
  const item = await page.evaluate(() => document.querySelector(':target')?.closest('li')?.id);
  expect(item).toBe(requirementAnchor(row.skill.id, asked.id));
});

test('a link to the former id of a domain finds its part in the matrix and in the full matrix', async () => {
  const domain = required(catalogue.domains.find(({ formerIds }) => formerIds.length > 0));
  const former = domainAnchor(required(domain.formerIds[0]));
  const asking = required(
    catalogue.roles.find(({ matrix }) => matrix.some((part) => part.domain === domain)),
  );
  for (const path of [urls.role(asking.id), urls.matrix(asking.id)]) {
    const { page } = await open.visit(`${path}#${former}`);
    const found = await page.evaluate(() => document.querySelector(':target')?.closest('tbody, section')?.id);
    expect(found).toBe(domainAnchor(domain.id));
  }
});

test('a permalink with the former id of a role opens the requirement', async () => {
  const { row, level: asked } = required(requirementsOf(renamedRole)[0]);
  const { page } = await open.visit(urls.home);
  await page.goto(open.address(urls.requirement(formerRole, row.skill.id, asked.id)));
  const now = open.address(urls.requirement(renamedRole.id, row.skill.id, asked.id));
  await page.waitForFunction((address) => location.href === address, {}, now);
  await page.waitForSelector(':popover-open');
  expect(await openDetails(page)).toBe(requirementAnchor(row.skill.id, asked.id));
});

test('without JavaScript, the former address of a role redirects to its page', async () => {
  const { page } = await open.visit(urls.home, { hasScripts: false });
  await page.goto(open.address(urls.matrix(formerRole)));
  await page.waitForFunction(
    (address) => location.href === address,
    {},
    open.address(urls.matrix(renamedRole.id)),
  );
  expect(page.url()).toBe(open.address(urls.matrix(renamedRole.id)));
});

test('a permalink to a removed requirement shows a message with a link to the history', async () => {
  const { page, errors } = await open.visit(urls.requirement(role.id, 'long-gone', level));
  const text = await page.$eval('.missing', (missing) => [missing.checkVisibility(), missing.textContent]);
  expect(text).toEqual([true, expect.stringContaining(`has no requirement long-gone.${level}`)]);
  expect(await page.$eval('.missing a', (link) => link.getAttribute('href'))).toBe(urls.roleHistory(role.id));
  expect(await openDetails(page)).toBeNull();
  expect(errors).toEqual([]);
});

test.each(['row:long-gone', 'domain:long-gone'])('a link to %s shows the message', async (id) => {
  const { page } = await open.visit(`${urls.role(role.id)}#${id}`);
  const text = await page.$eval('.missing', (missing) => [missing.checkVisibility(), missing.textContent]);
  expect(text).toEqual([true, expect.stringContaining(`has no requirement ${id}`)]);
});

test.each(['', '#matrix', '#domain:plain', '#%', '#<b>x</b>.y', '#__proto__', '#a.b.c'])(
  'the message is not shown at "%s"',
  async (fragment) => {
    const { page, errors } = await open.visit(`${urls.role(role.id)}${fragment}`);
    expect(await page.$eval('.missing', (missing) => missing.checkVisibility())).toBe(false);
    expect(errors).toEqual([]);
  },
);

test('a comparison follows former ids of roles and levels in its address', async () => {
  const [level] = renamedRole.levels;
  const former = { role: formerRole, level: required(level?.formerIds[0]) };
  const { page } = await open.visit(
    urls.compare(former, { role: ofRenamedLevel.row.role.id, level: formerLevel }),
  );
  const picked = await page.$$eval('compare-levels select', (selects) => selects.map(({ value }) => value));
  expect(picked).toEqual([
    renamedRole.id,
    required(level).id,
    ofRenamedLevel.row.role.id,
    ofRenamedLevel.level.id,
  ]);
  await page.waitForSelector('compare-levels .result:not([hidden])');
});

test('the list of roles follows the former id of a family', async () => {
  const family = required(catalogue.families.find(({ formerIds }) => formerIds.length > 0));
  const { page } = await open.visit(`${urls.roles}?family=${required(family.formerIds[0])}`);
  const shown = await page.$$eval('[data-family]', (items) =>
    items.filter((item) => item.checkVisibility()).map((item) => item.getAttribute('data-family')),
  );
  expect(new Set(shown)).toEqual(new Set([family.id]));
  expect(await page.$eval('.unknown', (told) => told.checkVisibility())).toBe(false);
});

test('the list of roles names an unknown family in its address', async () => {
  const { page } = await open.visit(`${urls.roles}?family=no-such-family`);
  const told = await page.$eval('.unknown', (line) => [line.checkVisibility(), line.textContent]);
  expect(told).toEqual([
    true,
    expect.stringContaining('a family “no-such-family” that this site does not have'),
  ]);
});
