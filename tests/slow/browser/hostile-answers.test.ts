import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { hostileFiles, hostileLinks } from '../../fixtures/hostile/answers.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, urlsOf } from '../../setup/read-site.ts';
import { sampled } from '../../setup/thorough.ts';
import { untilSilent } from '../../setup/until-silent.ts';

/** Every third text is tried here, or every text if tests are thorough. Unit tests check how each text is read. */
const EVERY = 3;

const isTried = (_: unknown, index: number): boolean => index % EVERY === 0;

const site = inject('referenceSite');
const urls = urlsOf(site);
const calculator = urls.calculator(largestRoleOf(builtCatalogue(site)).id);
const open = useSite(site);

/** Opens a page that records errors, and whether code of the corpus ran. */
async function watched(): Promise<{ page: Page; errors: string[] }> {
  const opened = await open.open(urls.home);
  await opened.page.exposeFunction('ran', () => opened.errors.push('it ran'));
  return opened;
}

/** Returns the text of the result, which always has a grade. */
const grade = (page: Page) =>
  page.$eval('#standing', (standing) => (standing as HTMLElement).innerText.trim());

test('no link does harm', async () => {
  const { page, errors } = await watched();
  for (const { name, fragment } of sampled(hostileLinks, isTried)) {
    // An address that differs only in its fragment would not load again.
    await page.goto('about:blank');
    await page.goto(open.address(`${calculator}${fragment}`), { waitUntil: 'load' });
    expect(await grade(page), name).not.toBe('');
    expect(errors, name).toEqual([]);
  }
});

test('no stored text does harm in the calculator and the match', async () => {
  const { page, errors } = await watched();
  for (const { name, text } of sampled(hostileFiles, isTried)) {
    await page.evaluate(
      (key, value) => localStorage.setItem(key, value),
      `rolebook:${urls.base}:answers`,
      text,
    );
    await page.goto(open.address(calculator), { waitUntil: 'load' });
    expect(await grade(page), name).not.toBe('');
    await untilSilent(page, 50, () => page.goto(open.address(urls.match), { waitUntil: 'load' }));
    expect(errors, name).toEqual([]);
  }
});
