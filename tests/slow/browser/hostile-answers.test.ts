import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { hostileFiles, hostileLinks } from '../../fixtures/hostile/answers.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, urlsOf } from '../../setup/read-site.ts';
import { sampled } from '../../setup/thorough.ts';
import { untilSilent } from '../../setup/until-silent.ts';

/** One of so many is tried where tests are not thorough: whether each is read as it should be, unit tests ask. */
const EVERY = 3;

const isTried = (_: unknown, index: number): boolean => index % EVERY === 0;

const site = inject('referenceSite');
const urls = urlsOf(site);
const calculator = urls.calculator(largestRoleOf(builtCatalogue(site)).id);
const open = useSite(site);

/** Opens the calculator, and gives what goes wrong there from then on: errors, and code of the corpus that runs. */
async function watched(): Promise<{ page: Page; errors: string[] }> {
  const opened = await open.open(urls.home);
  await opened.page.exposeFunction('ran', () => opened.errors.push('it ran'));
  return opened;
}

/** The calculator as it stands after its script; the grade is there in any case. */
const grade = (page: Page) =>
  page.$eval('#standing', (standing) => (standing as HTMLElement).innerText.trim());

test('no link does harm', async () => {
  const { page, errors } = await watched();
  for (const { name, fragment } of sampled(hostileLinks, isTried)) {
    // From another page: an address that differs in its fragment only would not load anew.
    await page.goto('about:blank');
    await page.goto(open.address(`${calculator}${fragment}`), { waitUntil: 'load' });
    expect(await grade(page), name).not.toBe('');
    expect(errors, name).toEqual([]);
  }
});

test('nothing in the storage does harm, where grades are computed and where answers are matched', async () => {
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
