import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import {
  keepInBrowser,
  missingIn,
  openRow,
  pickAnswer,
  pickedIn,
  question,
  shownText,
  stateIn,
  workAs,
} from '../../setup/calculator-page.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../../setup/read-site.ts';

const tracks = inject('tracksSite');
const urls = urlsOf(tracks);
const open = useSite(tracks);
const key = `rolebook:${urls.base}:answers`;
const engineer = urls.calculator('engineer');

/** Returns the names of the steps in a row, each with the columns that it covers. */
const stepsOf = (page: Page, skill: string) =>
  page.$$eval(`${question(skill)} .choices label:not([hidden]):has([value]:not([value="none"]))`, (labels) =>
    labels.map(
      (label) =>
        `${label.querySelector('input')?.ariaLabel ?? ''} ${label.className.replace(/tone-\d+ /, '')}`,
    ),
  );

const levelsIn = (page: Page) =>
  page.$$eval('[data-start="as"] option', (options) =>
    options.map((option) => option.value).filter((value) => value !== ''),
  );

describe('in a role with tracks', () => {
  test('a list chooses the track, which remains after a reload', async () => {
    const { page, errors } = await open.visit(engineer);
    expect(
      await page.$$eval('[data-track] option', (all) => all.map(({ textContent }) => textContent)),
    ).toEqual(['Staff Engineer track', 'Management']);
    expect(await stepsOf(page, 'people')).toEqual(['Senior at-2 span-1']);
    expect(await levelsIn(page)).toEqual(['junior', 'senior', 'staff', 'principal']);
    await page.select('[data-track]', 'director');
    for (let showing = 0; showing < 2; showing += 1) {
      expect(await stepsOf(page, 'people')).toEqual([
        'Senior at-2 span-1',
        'Engineering Manager at-3 span-1',
        'Director at-4 span-1',
      ]);
      expect(await stepsOf(page, 'design')).toEqual(['Junior at-1 span-1', 'Senior at-2 span-1']);
      expect(await levelsIn(page)).toEqual(['junior', 'senior', 'manager', 'director']);
      expect(new URL(page.url()).search).toBe('?track=director');
      await page.reload();
    }
    // Without a track in the address, the last choice applies.
    await page.goto(open.address(engineer));
    expect(await levelsIn(page)).toEqual(['junior', 'senior', 'manager', 'director']);
    expect(errors).toEqual([]);
  });

  test('a level is reached along its own track', async () => {
    const { page } = await open.visit(`${engineer}?track=director`);
    await workAs(page, 'manager');
    expect(await shownText(page, '[data-grade]')).toBe('Engineering Manager');
    expect(await missingIn(page)).toEqual(['People']);
    expect(await shownText(page, '.gap .move')).toBe('Engineering Manager (estimate) → Director, mandatory');
    await page.select('[data-track]', 'principal');
    expect(await shownText(page, '[data-grade]')).toBe('Senior');
  });

  test('an answer to a step of another track is an estimate, and remains in the link', async () => {
    const { page } = await open.visit(`${engineer}?track=director`);
    await pickAnswer(page, 'people', 'director');
    await page.select('[data-track]', 'principal');
    expect(await stateIn(page, 'people')).toBe('estimate from Director');
    await openRow(page, 'people');
    expect(await shownText(page, `${question('people')} [data-check]`)).toContain('Confirming replaces it');
    // It is an answer, which confirming all estimates must not replace.
    expect(
      await page.$eval('.start [data-do="confirm-all"]', (button) => (button as HTMLElement).hidden),
    ).toBe(true);
    await page.select('[data-track]', 'director');
    expect(await pickedIn(page)).toEqual({ people: 'director' });
  });

  test('a question shows possible evidence, and examples of the path', async () => {
    const { page } = await open.visit(engineer);
    await openRow(page, 'design');
    const quiet = await page.$$eval(`${question('design')} .quiet`, (places) =>
      places
        .filter((place) => !(place as HTMLElement).hidden)
        .map((place) => (place as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
    );
    expect(quiet).toEqual([
      'To show: A design that was built, with the questions that it answered. A decision with its reasons, written down.',
      'For example, at Junior: Asks why a queue stands between two services before removing it.',
      'For example, at Senior: Designs the login that shop and archive share. Splits a report into a job and a page.',
      expect.stringMatching(/^Engineer expects Jun.* More about Design$/),
    ]);
  });
});

test('a role without tracks has no list of them, and rows are named by their alternatives', async () => {
  const { page } = await open.visit(urls.calculator('baker'));
  expect(await page.$('[data-track]')).toBeNull();
  expect(await shownText(page, `${question('gas-oven')} .name`)).toBe(
    'Gas Oven, or Wood Oven, or Electric Oven',
  );
  await pickAnswer(page, 'gas-oven', 'none');
  expect(await missingIn(page)).toEqual(['Gas Oven, or Wood Oven, or Electric Oven']);
});

test('an answer of version 1 to an alternative is an estimate', async () => {
  const { page } = await open.visit(urls.file('robots.txt'));
  await keepInBrowser(page, key, { 'wood-oven': { choice: 's1' } });
  await page.goto(open.address(urls.calculator('baker')));
  expect(await stateIn(page, 'gas-oven')).toBe('estimate from Wood Oven');
  expect(
    await page.$$eval(`${question('gas-oven')} [data-estimated] input`, (radios) =>
      radios.map((radio) => radio.ariaLabel),
    ),
  ).toEqual(['Junior']);
});

describe('in a role without proficiencies', () => {
  const words = inject('wordsSite');
  const wordsUrls = urlsOf(words);
  const wordsOpen = useSite(words);
  const wordsKey = `rolebook:${wordsUrls.base}:answers`;

  test.each(builtCatalogue(words).roles.map(({ id, levels }) => ({ id, levels })))(
    'each level of $id is reached by its own texts, and mandatory requirements are not mentioned',
    async ({ id, levels }) => {
      const { page, errors } = await wordsOpen.visit(wordsUrls.calculator(id));
      for (const level of levels) {
        await workAs(page, level.id);
        expect(await shownText(page, '[data-grade]')).toBe(level.name);
      }
      await workAs(page, required(levels[0]).id);
      expect(await missingIn(page)).not.toEqual([]);
      const spoken = await page.$eval('main', (main) => main.innerText);
      expect(spoken).not.toMatch(/mandatory/i);
      expect(await page.$eval('.gap', (gap) => gap.querySelector('.tile'))).toBeNull();
      expect(errors).toEqual([]);
    },
  );

  test('only equal texts carry over from another role', async () => {
    const { page } = await wordsOpen.visit(wordsUrls.file('robots.txt'));
    await keepInBrowser(page, wordsKey, {
      'clerk/writing': { level: 'junior' },
      'clerk/planning': { level: 'junior' },
    });
    await page.goto(wordsOpen.address(wordsUrls.calculator('editor')));
    await page.waitForSelector('[data-estimated]');
    expect(await stateIn(page, 'writing')).toBe('estimate from Clerk, Junior');
    expect(await shownText(page, '[data-tally]')).toBe('0 of 2 skills checked, 1 estimated.');
  });

  test('a text of several paragraphs is shown at its step and as a gap', async () => {
    const { page } = await wordsOpen.visit(wordsUrls.calculator('clerk'));
    const described = await page.$$eval(
      `${question('planning')} [data-step="principal"] .criterion li`,
      (items) => items.length,
    );
    expect(described).toBe(2);
    await workAs(page, 'senior');
    expect(await missingIn(page)).toEqual(['Writing', 'Planning']);
    expect(await page.$$eval('.gap:last-child .text li', (items) => items.length)).toBe(2);
  });

  test('a requirement without a text is a step with a name', async () => {
    const { page } = await wordsOpen.visit(wordsUrls.calculator('editor'));
    await pickAnswer(page, 'reviewing', 'junior');
    expect(await stateIn(page, 'reviewing')).toBe('Junior');
  });
});

describe('on a site that does not allow it', () => {
  const small = inject('smallSite');
  const smallOpen = useSite(small);

  test('no question offers "no occasion", and its key does nothing', async () => {
    const catalogue = builtCatalogue(small);
    expect(catalogue.site.grade.no_occasion).toBe(false);
    const role = required(catalogue.roles[0]);
    const { page } = await smallOpen.visit(urlsOf(small).calculator(role.id));
    const skill = required(requirementsOf(role)[0]).row.skill.id;
    await pickAnswer(page, skill, 'unsure');
    await page.focus(`${question(skill)} input:checked`);
    await page.keyboard.press('n');
    expect(await pickedIn(page)).toEqual({ [skill]: 'unsure' });
    expect(await page.$('input[value="no_occasion"]')).toBeNull();
    expect(await shownText(page, '.keys')).not.toContain('no occasion');
  });
});
