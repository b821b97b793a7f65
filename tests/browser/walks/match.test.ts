import { expect, inject, test } from 'vitest';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { keepInBrowser } from '../../setup/calculator-page.ts';
import { follow } from '../../setup/follow.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = askedRole(largestRoleOf(catalogue), catalogue.scale);
const open = useSite(site);

test('a reader finds the role nearest to theirs and opens its calculator with three clicks', async () => {
  const level = required(role.levels[1]);
  const answers: Answers = Object.fromEntries(
    role.skills.map(({ id }) => [answerKey(role.id, id), { level: level.id }]),
  );
  const { page, errors } = await open.visit(urls.file('robots.txt'));
  await keepInBrowser(page, `rolebook:${urls.base}:answers`, answers);
  await page.goto(open.address(urls.calculator(role.id)));
  let clicks = 0;
  const click = (selector: string): Promise<void> => {
    clicks += 1;
    return page.click(selector);
  };

  await follow(page, () => click(`#standing a[href="${urls.match}"]`));
  await page.waitForSelector('.match:nth-child(2)');
  const other = required(
    await page.$$eval('.match', (rows) => rows.map((row) => (row as HTMLElement).dataset['role'])),
  ).find((id) => id !== role.id);
  await click(`.match[data-role="${other ?? ''}"] summary`);
  await page.waitForSelector('.match details[open] .answer');
  expect(await page.$eval('.match details[open] .told', ({ textContent }) => textContent)).toContain(
    role.name,
  );
  await follow(page, () => click('.match details[open] .answer'));

  expect(page.url()).toBe(open.address(urls.calculator(other ?? '')));
  expect(clicks).toBe(3);
  expect(errors).toEqual([]);
});
