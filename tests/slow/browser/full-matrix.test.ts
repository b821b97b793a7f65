import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { isMandatoryFromHere, requirementBelow } from '#catalogue/levels/mandatory-from-here.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, required, urlsOf } from '../../setup/read-site.ts';

const shown = (page: Page) =>
  page.$$eval('[data-level]', (items) => items.filter((item) => item.checkVisibility()).map(({ id }) => id));

describe.each([inject('referenceSite'), inject('shapesSite')])('the full matrix of $contentDir', (site) => {
  const urls = urlsOf(site);
  const role = largestRoleOf(builtCatalogue(site));
  const { level, row } = middleRequirement(role);
  const all = requirementsOf(role);
  const anchors = (wanted: typeof all) =>
    wanted.map((one) => requirementAnchor(one.row.skill.id, one.level.id));
  const path = urls.matrix(role.id);
  const open = useSite(site);

  test('filters by level, which is in the address', async () => {
    const { page } = await open.visit(path);
    await page.select('[name="level"]', level.id);
    expect(await shown(page)).toEqual(anchors(all.filter((one) => one.level === level)));
    expect(new URL(page.url()).search).toBe(`?level=${level.id}`);
    await page.click('[type="reset"]');
    await page.waitForFunction(() => location.search === '');
    expect(await shown(page)).toEqual(anchors(all));
  });

  test('filters by a part of a skill’s name, and its contents list the remaining skills', async () => {
    const { page } = await open.visit(path);
    const name = row.skill.name.toUpperCase();
    await page.type('[name="skill"]', name);
    const wanted = all.filter((one) => rowName(one.row).toUpperCase().includes(name));
    expect(await shown(page)).toEqual(anchors(wanted));
    await page.waitForFunction(
      (skill) => new URLSearchParams(location.search).get('skill') === skill,
      {},
      name,
    );
    const entries = await page.$$eval('.contents li:not([hidden])', (items) => items.length);
    expect(entries).toBe(new Set(wanted.map((one) => one.row.skill.domain)).size);
  });

  test('filters requirements that are mandatory from a level on, or new there', async () => {
    const { page } = await open.visit(`${path}?level=${level.id}`);
    await page.click('[name="new"]');
    const isNew = (one: (typeof all)[number]): boolean =>
      isMandatoryFromHere(one) || requirementBelow(one) === undefined;
    expect(await shown(page)).toEqual(anchors(all.filter((one) => one.level === level && isNew(one))));
    const words = await page.$eval('[data-new-at]', ({ textContent }) => textContent);
    expect(words).toBe(`New at ${level.name}`);
  });

  test('opens filtered from an address with several filters', async () => {
    const { domain } = row.skill;
    const { page } = await open.visit(`${path}?domain=${domain.id}&mandatory=1`);
    expect(await shown(page)).toEqual(
      anchors(all.filter((one) => one.mandatory && one.row.skill.domain === domain)),
    );
  });

  test('ignores unknown filters, and shows a message until another is chosen', async () => {
    const { page, errors } = await open.visit(`${path}?level=no-such-level&nonsense=<script>`);
    expect(await shown(page)).toEqual(anchors(all));
    expect(errors).toEqual([]);
    const line = await page.$eval('.unknown', (told) => [told.checkVisibility(), told.textContent]);
    expect(line).toEqual([
      true,
      expect.stringContaining('a level “no-such-level” that this role does not have'),
    ]);
    await page.select('[name="level"]', level.id);
    expect(await page.$eval('.unknown', (told) => told.checkVisibility())).toBe(false);
  });

  test('shows a message for a permalink of a missing text, until another permalink finds its text', async () => {
    const { page } = await open.visit(`${path}#long-gone.${level.id}`);
    const told = () => page.$eval('.unknown', (line) => (line.checkVisibility() ? line.textContent : ''));
    expect(await told()).toContain(`a requirement “long-gone.${level.id}” that this role does not have`);
    await page.evaluate((id) => void (location.hash = id), requirementAnchor(row.skill.id, level.id));
    await page.waitForFunction(() => document.querySelector('.unknown')?.checkVisibility() === false);
  });

  test('shows no message if every filter is known', async () => {
    const { page } = await open.visit(`${path}?level=${level.id}`);
    expect(await page.$eval('.unknown', (told) => told.checkVisibility())).toBe(false);
  });
});

describe('a full matrix whose filters have been renamed', () => {
  const site = inject('shapesSite');
  const open = useSite(site);
  const requirement = required(
    builtCatalogue(site)
      .roles.flatMap(requirementsOf)
      .find(({ level, proficiency, row }) =>
        [level, proficiency, row.skill.domain].every((one) => one && one.formerIds.length > 0),
      ),
  );
  const { level, row } = requirement;
  const proficiency = required(requirement.proficiency);

  test.each([
    ['level', level],
    ['domain', row.skill.domain],
    ['proficiency', proficiency],
  ])('follows the former id of a %s', async (name, { id, formerIds }) => {
    const { page } = await open.visit(
      `${urlsOf(site).matrix(row.role.id)}?${name}=${required(formerIds[0])}`,
    );
    expect(
      await page.$eval(`[name="${name}"]`, (select) => select instanceof HTMLSelectElement && select.value),
    ).toBe(id);
    expect(await page.$eval('.unknown', (told) => told.checkVisibility())).toBe(false);
    expect(await shown(page)).toContain(requirementAnchor(row.skill.id, level.id));
  });
});

describe('a full matrix with tracks', () => {
  const site = inject('tracksSite');
  const path = urlsOf(site).matrix('engineer');
  const open = useSite(site);
  const namesShown = (page: Page) =>
    page.$$eval('article h4', (names) =>
      names.filter((name) => name.checkVisibility()).map(({ textContent }) => textContent),
    );

  test('the name of a track is shown if filters leave a text of it', async () => {
    const { page } = await open.visit(path);
    expect(await namesShown(page)).toEqual(['Staff Engineer track', 'Management']);
    await page.select('[name="level"]', 'director');
    expect(await shown(page)).toEqual(['people.director']);
    expect(await namesShown(page)).toEqual(['Management']);
  });

  test('a filter by proficiency hides requirements without one', async () => {
    const { page } = await open.visit(`${path}?proficiency=s1`);
    expect(await shown(page)).toEqual(['design.junior', 'people.senior']);
  });
});
