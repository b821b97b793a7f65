import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const { row, level, id } = middleRequirement(role);
const open = useSite(site);

/** A reader who clicks on visible elements, and whose clicks are counted. */
class Reader {
  clicks = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(selector: string): Promise<void> {
    await this.#page.waitForSelector(selector, { visible: true });
    await this.#page.click(selector);
    this.clicks += 1;
  }

  /** Returns the address of a link, and counts a click on it. */
  async addressBehind(selector: string): Promise<string> {
    await this.#page.waitForSelector(selector, { visible: true });
    this.clicks += 1;
    return this.#page.$eval(selector, (link) => (link instanceof HTMLAnchorElement ? link.href : ''));
  }
}

describe('from the page of a role a reader needs at most two clicks', () => {
  test.each([1280, 360])('to propose a change to a requirement, at %i pixels', async (width) => {
    const { page } = await open.visit(urls.role(role.id), { width });
    const reader = new Reader(page);
    await reader.click(`td [popovertarget="${requirementAnchor(row.skill.id, level.id)}"]`);
    const form = await reader.addressBehind(':popover-open .propose[href*="requirement="]');
    expect(new URL(form).searchParams.get('requirement')).toBe(id);
    expect(reader.clicks).toBeLessThanOrEqual(2);
  });

  test('to watch it', async () => {
    const { page } = await open.visit(urls.role(role.id));
    await page.evaluate(() => {
      const writeText = (text: string) =>
        Promise.resolve(void (document.documentElement.dataset['copied'] = text));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const reader = new Reader(page);
    await reader.click('role-actions details:first-of-type summary');
    await reader.click('role-actions .copy');
    await page.waitForSelector('[data-copied]');
    const copied = await page.$eval('html', (html) => html.dataset['copied']);
    expect(copied).toBe(open.address(urls.roleFeed(role.id)));
    expect(reader.clicks).toBeLessThanOrEqual(2);
  });

  test('to download it', async () => {
    const { page } = await open.visit(urls.role(role.id));
    const pdf = new Reader(page);
    expect(await pdf.addressBehind('role-actions > [href$=".pdf"]')).toBe(
      open.address(urls.careerTrack(role.id)),
    );
    expect(pdf.clicks).toBe(1);
    const csv = new Reader(page);
    await csv.click('role-actions details:last-of-type summary');
    expect(await csv.addressBehind('role-actions [download]')).toBe(open.address(urls.roleCsv(role.id)));
    expect(csv.clicks).toBeLessThanOrEqual(2);
    await page.keyboard.press('Escape');
    expect(await page.$('role-actions details[open]')).toBeNull();
  });
});
