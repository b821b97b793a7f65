import { expect, inject, test } from 'vitest';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { ownKey } from '#browser/answer-store.ts';
import { keepInBrowser, shownText } from '../../setup/calculator-page.ts';
import { follow } from '../../setup/follow.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = required(catalogue.roles.find(({ id }) => id === 'mlops-engineer'));
const other = required(catalogue.roles.find(({ id }) => id !== role.id));
const open = useSite(site);

/** Returns answers to the first rows of a role, given on a day of November 2026. */
function answersTo({ id, matrix }: typeof role, count: number, day: string): Answers {
  const skills = matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill.id)).slice(0, count);
  const at = `2026-11-${day}T10:00:00.000Z`;
  return Object.fromEntries(skills.map((skill) => [answerKey(id, skill), { level: 'middle', at }]));
}

test('a reader finds the requirements of a Senior MLOps Engineer in three actions', async () => {
  const { page, errors } = await open.visit(urls.home);
  await page.select('[name="role"]', role.id);
  await page.waitForSelector('[name="level"] [value="senior"]');
  await page.select('[name="level"]', 'senior');
  await follow(page, () => page.click('home-start button'));
  expect(page.url()).toBe(open.address(urls.level(role.id, 'senior')));
  expect(errors).toEqual([]);
});

test('a reader with answers continues with their role in one action', async () => {
  const { page, errors } = await open.visit(urls.home);
  const answers = { ...answersTo(role, 31, '03'), ...answersTo(other, 7, '02') };
  await keepInBrowser(page, ownKey(urls.base), answers);
  await page.reload();
  await page.waitForSelector('.go-on:not([hidden])');
  const { skills } = countRole(role);
  expect(await shownText(page, '.go-on > p')).toBe(`You answered 31 of ${skills} as ${role.name}.`);
  expect(await shownText(page, '.go-on .others')).toContain(`${other.name}: 7 of`);
  expect(await page.$eval('.result', (link) => link.getAttribute('href'))).toBe(urls.result(role.id));
  // The role answered last is also chosen in the list of roles.
  expect(await page.$eval('[name="role"]', (select) => (select as HTMLSelectElement).value)).toBe(role.id);
  await follow(page, () => page.click('.go-on .button'));
  expect(page.url()).toBe(open.address(urls.calculator(role.id)));
  expect(errors).toEqual([]);
});

test('without answers there is no bar about them, and without JavaScript every door is a link', async () => {
  const { page } = await open.visit(urls.home);
  expect(await page.$eval('.go-on', (bar) => bar.checkVisibility())).toBe(false);
  const { page: plain } = await open.visit(urls.home, { hasScripts: false });
  const doors = await plain.$$eval('.doors a', (links) =>
    links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')),
  );
  expect(doors).toEqual([urls.roles, urls.assess, urls.openAnswers, urls.match, urls.compare()]);
});
