import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { follow } from '../../setup/follow.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const open = useSite(site);
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const other = required(builtCatalogue(site).roles.find(({ id }) => id !== role.id));

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('two choices show what another role requires beyond the reader’s own, and one key shows a text', async () => {
  const { page, errors } = await open.visit(urls.role(role.id));
  await page.focus(`main a[href^="${urls.compare()}?from="].button`);
  await follow(page, () => page.keyboard.press('Enter'));
  await page.waitForSelector('.from-here:not([hidden])');

  // Typing selects an option by its first letters.
  await tabTo(page, '[name="to-role"]');
  await page.keyboard.type(other.name);
  await page.waitForSelector('.result:not([hidden])');
  const headline = await page.$eval('.headline', ({ textContent }) => textContent);
  expect(headline).toMatch(/^\d+ of the \d+ skills carry over$/);

  // Gaps come before skills that carry over, and only they are unfolded.
  const lists = await page.$$eval('[data-list]', (all) =>
    all.map((list) => [list.id, list instanceof HTMLDetailsElement && !list.open]),
  );
  expect(lists).toEqual([
    ['learn', false],
    ['carried', true],
    ['dropped', true],
  ]);

  await tabTo(page, '#learn summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#learn .side-text > .text');
  expect(errors).toEqual([]);
});
