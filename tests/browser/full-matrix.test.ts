import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { requirementsOf } from '#catalogue/counts.ts';
import { requirementAnchor } from '#catalogue/urls.ts';
import { useSite } from '../setup/open-site.ts';
import { catalogueOf, largestRole, middleRequirement, urlsOf } from '../setup/read-site.ts';

const shown = (page: Page) =>
  page.$$eval('[data-level]', (items) => items.filter((item) => item.checkVisibility()).map(({ id }) => id));

describe.each([inject('mainSite'), inject('shapesSite')])('the full matrix of $contentDir', (site) => {
  const urls = urlsOf(site);
  const role = largestRole(catalogueOf(site));
  const { level, row } = middleRequirement(role);
  const all = requirementsOf(role);
  const anchors = (wanted: typeof all) =>
    wanted.map((one) => requirementAnchor(one.row.skill.id, one.level.id));
  const path = urls.matrix(role.id);
  const open = useSite(site);

  test('filters by level, and the address keeps it', async () => {
    const { page } = await open.visit(path);
    await page.select('[name="level"]', level.id);
    expect(await shown(page)).toEqual(anchors(all.filter((one) => one.level === level)));
    expect(new URL(page.url()).search).toBe(`?level=${level.id}`);
    await page.click('[type="reset"]');
    await page.waitForFunction(() => location.search === '');
    expect(await shown(page)).toEqual(anchors(all));
  });

  test('opens filtered from an address with several filters', async () => {
    const { domain } = row.skill;
    const { page } = await open.visit(`${path}?domain=${domain.id}&mandatory=1`);
    expect(await shown(page)).toEqual(
      anchors(all.filter((one) => one.mandatory && one.row.skill.domain === domain)),
    );
  });

  test('leaves out filters that it does not know', async () => {
    const { page, errors } = await open.visit(`${path}?level=no-such-level&nonsense=<script>`);
    expect(await shown(page)).toEqual(anchors(all));
    expect(errors).toEqual([]);
  });
});
