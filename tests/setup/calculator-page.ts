import type { Page } from 'puppeteer-core';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answer, Answers } from '#catalogue/assessment/answers.ts';

/** Returns the selector of the question about a skill. */
export const question = (skill: string): string => `.question[data-skill="${skill}"]`;

/** Returns the text of an element once the result is up to date with the answers. */
export async function shownText(page: Page, selector: string): Promise<string> {
  await page.waitForFunction(() => document.querySelector('#standing[data-waiting]') === null);
  return page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

/** Stores answers, or any other text, in the browser under a key. */
export async function keepInBrowser(page: Page, key: string, kept: Answers | string): Promise<void> {
  const text = typeof kept === 'string' ? kept : formatAnswers(kept);
  await page.evaluate((name, value) => localStorage.setItem(name, value), key, text);
}

/** Returns the answers that the browser has stored under a key. */
export async function keptIn(page: Page, key: string): Promise<Answers> {
  const parsed = parseAnswers((await page.evaluate((name) => localStorage.getItem(name), key)) ?? '');
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.answers;
}

/** Returns answers without their timestamps and the fingerprints of their texts. */
export function saidIn(answers: Answers): Record<string, Omit<Answer, 'at' | 'bar'>> {
  const entries = Object.entries(answers).map(([key, answer]) => {
    const said = Object.entries(answer).filter(([field]) => field !== 'at' && field !== 'bar');
    return [key, Object.fromEntries(said)] as const;
  });
  return Object.fromEntries(entries);
}

/** Returns the chosen value of each question by skill: the id of a level, or a stance such as `unsure`. */
export function pickedIn(page: Page): Promise<Record<string, string>> {
  return page.$$eval('.question:has(input:checked)', (questions) =>
    Object.fromEntries(
      questions.map((element) => [
        (element as HTMLElement).dataset['skill'] ?? '',
        element.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
      ]),
    ),
  );
}

/** Picks a step or a stance with the keyboard, even if the row is filtered out or folded. */
export async function pickAnswer(page: Page, skill: string, picked: string): Promise<void> {
  await listAll(page);
  if (picked === 'unsure' || picked === 'no_occasion') await openRow(page, skill);
  await page.focus(`${question(skill)} input[value="${picked}"]`);
  await page.keyboard.press('Space');
}

/** Opens the folded part of a row. */
export async function openRow(page: Page, skill: string): Promise<void> {
  await page.$eval(`${question(skill)} .more`, (details) => ((details as HTMLDetailsElement).open = true));
  await page.waitForSelector(`${question(skill)} textarea`);
}

async function listAll(page: Page): Promise<void> {
  await page.$eval('[data-filter="all"]', (button) => (button as HTMLElement).click());
}

/** Chooses the level that the reader works at and, if given, the level that they aim at. */
export async function workAs(page: Page, level: string, aim?: string): Promise<void> {
  await page.select('[data-start="as"]', level);
  if (aim !== undefined) await page.select('[data-start="aim"]', aim);
}

/** Returns the state of a row, such as "one step short". */
export const stateIn = (page: Page, skill: string): Promise<string> =>
  shownText(page, `${question(skill)} .state`);

/** Returns the names of the skills that the result lists as missing, once it is up to date. */
export async function missingIn(page: Page): Promise<string[]> {
  await page.waitForSelector('#standing:not([data-waiting])');
  return page.$$eval('.gap .skill', (links) => links.map(({ textContent }) => textContent));
}

/** Opens the dialog for sharing answers unless it is open already. */
export async function openShare(page: Page): Promise<void> {
  const isOpen = await page.$eval('[data-share]', (dialog) => (dialog as HTMLDialogElement).open);
  // Not with the mouse: parts are laid out only when they come near the screen, which would move the button away.
  if (!isOpen) await page.$eval('[data-do="share"]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('[data-share][open]');
}

/** Returns the text that a button of the dialog for sharing copies. */
export async function copiedBy(page: Page, action: string): Promise<string> {
  await page.evaluate(() => {
    const writeText = (text: string) =>
      Promise.resolve(void (document.documentElement.dataset['copied'] = text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
  await openShare(page);
  await page.focus(`[data-do="${action}"]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (name) => document.querySelector(`[data-told="${name}"]`)?.textContent === 'Copied.',
    {},
    action,
  );
  return page.$eval('html', ({ dataset }) => dataset['copied'] ?? '');
}

/** Returns the text of the file that the dialog for sharing saves. */
export async function savedBy(page: Page): Promise<string> {
  await page.evaluate(() => {
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => (document.documentElement.dataset['saved'] = text));
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await openShare(page);
  await page.focus('[data-do="save"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-saved]');
  return page.$eval('html', ({ dataset }) => dataset['saved'] ?? '');
}
