import type { Page } from 'puppeteer-core';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answer, Answers } from '#catalogue/assessment/answers.ts';

/** The question about a skill. */
export const question = (skill: string): string => `.question[data-skill="${skill}"]`;

/** Returns the words of a page in a place, once the result has caught up with the answers. */
export async function shownText(page: Page, selector: string): Promise<string> {
  await page.waitForFunction(() => document.querySelector('#standing[data-waiting]') === null);
  return page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

/** Has the browser keep answers, or any other text, under a key. */
export async function keepInBrowser(page: Page, key: string, kept: Answers | string): Promise<void> {
  const text = typeof kept === 'string' ? kept : formatAnswers(kept);
  await page.evaluate((name, value) => localStorage.setItem(name, value), key, text);
}

/** The answers that the browser keeps under a key. */
export async function keptIn(page: Page, key: string): Promise<Answers> {
  const parsed = parseAnswers((await page.evaluate((name) => localStorage.getItem(name), key)) ?? '');
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.answers;
}

/** Answers without the instants at which they were given and the fingerprints of their texts. */
export function saidIn(answers: Answers): Record<string, Omit<Answer, 'at' | 'bar'>> {
  const entries = Object.entries(answers).map(([key, answer]) => {
    const said = Object.entries(answer).filter(([field]) => field !== 'at' && field !== 'bar');
    return [key, Object.fromEntries(said)] as const;
  });
  return Object.fromEntries(entries);
}

/** Returns the choice at each question, by the skill: the id of a level, or a stance. */
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

/** Picks a step or a stance with the keyboard, wherever the row is listed or folded. */
export async function pickAnswer(page: Page, skill: string, picked: string): Promise<void> {
  await listAll(page);
  if (picked === 'unsure' || picked === 'no_occasion') await openRow(page, skill);
  await page.focus(`${question(skill)} input[value="${picked}"]`);
  await page.keyboard.press('Space');
}

/** Opens what is folded behind a row. */
export async function openRow(page: Page, skill: string): Promise<void> {
  await page.$eval(`${question(skill)} .more`, (details) => ((details as HTMLDetailsElement).open = true));
  await page.waitForSelector(`${question(skill)} textarea`);
}

/** Lists all rows. */
async function listAll(page: Page): Promise<void> {
  await page.$eval('[data-filter="all"]', (button) => (button as HTMLElement).click());
}

/** Says as which level the reader works, and at which one they aim. */
export async function workAs(page: Page, level: string, aim?: string): Promise<void> {
  await page.select('[data-start="as"]', level);
  if (aim !== undefined) await page.select('[data-start="aim"]', aim);
}

/** How a row stands, in words. */
export const stateIn = (page: Page, skill: string): Promise<string> =>
  shownText(page, `${question(skill)} .state`);

/** The names of the skills that are missing, as the page lists them once it has caught up. */
export async function missingIn(page: Page): Promise<string[]> {
  await page.waitForSelector('#standing:not([data-waiting])');
  return page.$$eval('.gap .skill', (links) => links.map(({ textContent }) => textContent));
}

/** Opens the dialog in which answers are shared, unless it is open. */
export async function openShare(page: Page): Promise<void> {
  const isOpen = await page.$eval('[data-share]', (dialog) => (dialog as HTMLDialogElement).open);
  // Without a mouse: what comes near the screen takes its place only then, and moves what a mouse aims at.
  if (!isOpen) await page.$eval('[data-do="share"]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('[data-share][open]');
}

/** The text that a control of the dialog for sharing copies. */
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

/** The text of the file that the dialog for sharing saves. */
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
