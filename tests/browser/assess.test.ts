import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, inject, test } from 'vitest';
import { formatAnswers } from '#catalogue/assessment/answer-file.ts';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { ownKey } from '#browser/answer-store.ts';
import { keepInBrowser, keptIn, saidIn, shownText } from '../setup/calculator-page.ts';
import { follow } from '../setup/follow.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const { roles } = builtCatalogue(site);
const [role, other] = [required(roles[0]), required(roles[1])];
const skillOf = ({ matrix }: typeof role): string => required(matrix[0]?.rows[0]).skill.id;
const key = answerKey(role.id, skillOf(role));
const open = useSite(site);

const folder = mkdtempSync(join(tmpdir(), 'rolebook-assess-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chooses files with the given names and texts. */
async function choose(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const input = required(await page.$('input[type="file"]').then((found) => found?.toElement('input')));
  await input.uploadFile(...paths);
}

test('a reader starts with a role', async () => {
  const { page, errors } = await open.visit(urls.assess);
  await page.select('[name="role"]', other.id);
  await follow(page, () => page.click('form .button'));
  expect(page.url()).toBe(open.address(urls.calculator(other.id)));
  expect(errors).toEqual([]);
});

test('a reader continues with a role that they have begun', async () => {
  const { page } = await open.visit(urls.assess);
  expect(await page.$eval('[data-begun]', (section) => section.checkVisibility())).toBe(false);
  await keepInBrowser(page, ownKey(urls.base), { [key]: { level: 'middle' } });
  await page.reload();
  await page.waitForSelector('[data-begun] li');
  expect(await shownText(page, '[data-begun] .count')).toMatch(/^1 of \d+ checked$/);
  await follow(page, () => page.click('[data-begun] .button'));
  expect(page.url()).toBe(open.address(urls.calculator(role.id)));
});

test('a file opens in the calculator of its role, and leaves the reader’s own answers unchanged', async () => {
  const { page, errors } = await open.visit(urls.assess);
  const own: Answers = { [key]: { none: true, at: '2026-11-03T10:00:00.000Z' } };
  await keepInBrowser(page, ownKey(urls.base), own);
  await follow(page, () => choose(page, { 'ann.json': formatAnswers({ [key]: { level: 'senior' } }) }));
  expect(new URL(page.url()).pathname).toBe(urls.calculator(role.id));
  await page.waitForFunction(() => document.body.innerText.includes('ann.json'));
  expect(saidIn(await keptIn(page, ownKey(urls.base)))).toEqual(saidIn(own));
  expect(errors).toEqual([]);
});

test('a file for several roles offers a choice of them', async () => {
  const { page } = await open.visit(urls.assess);
  const answers: Answers = {
    [key]: { level: 'senior' },
    [answerKey(other.id, skillOf(other))]: { none: true },
  };
  await choose(page, { 'all.json': formatAnswers(answers) });
  await page.waitForSelector('.choices a');
  expect(await page.$$eval('.choices a', (links) => links.map(({ textContent }) => textContent))).toEqual([
    `${role.name}: 1 answer`,
    `${other.name}: 1 answer`,
  ]);
  await follow(page, () => page.keyboard.press('Enter'));
  expect(new URL(page.url()).pathname).toBe(urls.calculator(role.id));
});

test('a file without answers is refused with a message', async () => {
  const { page } = await open.visit(urls.assess);
  await choose(page, { 'notes.txt': 'Senior, I think.' });
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '');
  expect(await shownText(page, '[role="status"]')).toBe(
    '"notes.txt": These are not saved answers: the text is not JSON.',
  );
});

test('without JavaScript the calculators are listed', async () => {
  const { page } = await open.visit(urls.assess, { hasScripts: false });
  expect(await page.$$eval('main li a', (links) => links.map((link) => link.getAttribute('href')))).toEqual(
    roles.map(({ id }) => urls.calculator(id)),
  );
});
