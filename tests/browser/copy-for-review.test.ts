import { expect, inject, test } from 'vitest';
import { answerKey } from '#catalogue/assessment/answers.ts';
import { encodeAnswers } from '#catalogue/assessment/link/answer-link.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { ownKey } from '#browser/answer-store.ts';
import { shownMarkdown, wordsShownIn } from '../fixtures/markdown-site.ts';
import {
  copiedBy,
  keepInBrowser,
  openRow,
  openShare,
  pickAnswer,
  question,
  shownText,
  workAs,
} from '../setup/calculator-page.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = required(builtCatalogue(site).roles[0]);
const [working, aim] = [required(role.levels[1]), required(role.levels[2])];
const asked = requirementsAt(role, aim);
const first = required(asked[0]);
const key = answerKey(role.id, first.row.skill.id);
const path = urls.calculator(role.id);
const open = useSite(site);

test('a reader copies the level aimed at with each bar, answer and evidence', async () => {
  const { page, errors } = await open.visit(path);
  await keepInBrowser(page, ownKey(urls.base), { [key]: { level: aim.id, note: 'Wrote the *guide*' } });
  await page.reload();
  await workAs(page, working.id, aim.id);
  await openShare(page);
  await page.type('[data-reader-name]', 'Ann');
  expect(await shownText(page, '[data-share-review]')).toBe(
    `All that ${aim.name} requires, with the answers and evidence, as Markdown.`,
  );
  const document = shownMarkdown(await copiedBy(page, 'copy-review'));
  expect(wordsShownIn(document, 'h1')).toEqual([`${role.name}, ${aim.name}: Ann`]);
  const address = document.querySelector('p a')?.getAttribute('href') ?? '';
  expect(new URL(address).pathname).toBe(urls.level(role.id, aim.id));
  const items = wordsShownIn(document, 'h2 + ul > li');
  expect(items).toHaveLength(asked.length);
  for (const [index, requirement] of asked.entries())
    expect(items[index]).toContain(plainText(barOf(requirement) ?? ''));
  expect(items[0]).toContain(`Answer: met (${aim.name}). Evidence: Wrote the *guide*`);
  expect(errors).toEqual([]);
});

test('a reviewer copies both ratings, and only their own while the others are hidden', async () => {
  const answers = { [key]: { level: aim.id } };
  const about = { name: 'Ann', aim: aim.id, rate: 'first' } as const;
  const { page } = await open.visit(`${path}#${encodeAnswers(role.id, answers, about)}`);
  const hidden = await copiedBy(page, 'copy-review');
  expect(hidden).toContain('  - Reviewer: not answered\n');
  expect(hidden).not.toContain('  - Ann:');
  await page.click('[data-do="close-share"]');
  await pickAnswer(page, first.row.skill.id, working.id);
  await openRow(page, first.row.skill.id);
  await page.type(`${question(first.row.skill.id)} textarea`, 'Only once.');
  const both = wordsShownIn(shownMarkdown(await copiedBy(page, 'copy-review')), 'h2 + ul > li')[0];
  expect(both).toMatch(
    new RegExp(`Ann: met \\(${aim.name}\\)\\s+Reviewer: not yet \\(${working.name}\\). Note: Only once\\.$`),
  );
});

test('a reader copies the text by hand if the browser refuses', async () => {
  const { page } = await open.visit(path);
  await page.evaluate(() => {
    const writeText = () => Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
  await openShare(page);
  await page.focus('[data-do="copy-review"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-by-hand]:not([hidden])');
  expect(await shownText(page, '[data-told="copy-review"]')).toContain('Copy the text below.');
  const selected = await page.$eval('[data-by-hand] textarea', (field) => ({
    text: field.value,
    isSelected: field.selectionEnd > 1000 && field === document.activeElement,
  }));
  expect(selected).toMatchObject({ isSelected: true });
  expect(selected.text).toMatch(new RegExp(`^# ${role.name}, `));
  await page.type('[data-reader-name]', 'A');
  expect(await page.$eval('[data-by-hand]', (place) => place.checkVisibility())).toBe(false);
});
