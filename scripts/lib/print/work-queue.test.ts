import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { openBrowser } from '../browser/browser.ts';
import { MissingBrowserError } from '../browser/missing-browser.ts';
import { runJobs, type PageJob } from './work-queue.ts';

// Each test opens one or more browsers.
vi.setConfig({ testTimeout: 30_000 });

const TIME_LIMIT = 20_000;

const browsers: Browser[] = [];

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  for (const browser of browsers.splice(0)) browser.process()?.kill('SIGKILL');
});

async function openCounted(): Promise<Browser> {
  const browser = await openBrowser();
  browsers.push(browser);
  return browser;
}

/** Runs jobs, and returns how many were reported as done and the reasons of failed ones by subject. */
async function run(
  jobs: PageJob[],
  { concurrency = 2, open = openCounted } = {},
): Promise<{ done: number; failed: Record<string, string> }> {
  let done = 0;
  const failed = await runJobs(jobs, {
    openBrowser: open,
    concurrency,
    timeLimit: TIME_LIMIT,
    onDone: () => {
      done += 1;
    },
  });
  return { done, failed: Object.fromEntries(failed.map(({ job, reason }) => [job.subject, reason])) };
}

function running(): Browser[] {
  return browsers.filter((browser) => {
    const process = browser.process();
    return process?.exitCode === null && process.signalCode === null;
  });
}

/** Returns jobs that read a text from a page, and the list of the texts that they read. */
function readers(count: number): { jobs: PageJob[]; texts: string[] } {
  const texts: string[] = [];
  const jobs = Array.from({ length: count }, (_, index) => ({
    subject: `reader ${String(index)}`,
    run: async (page: Page) => {
      await page.setContent(`<p>Text ${String(index)}</p>`);
      texts.push(await page.$eval('p', ({ textContent }) => textContent));
    },
  }));
  return { jobs, texts };
}

function textsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Text ${String(index)}`);
}

async function crash(page: Page): Promise<void> {
  // The browser reports the crash as a failed load, which is less clear than the crash itself.
  await page.goto('chrome://crash').catch(() => undefined);
  await page.evaluate(() => document.title);
}

/** Hangs forever. Lets the time limit pass once the page hangs and `isReady` is settled. */
async function hang(page: Page, isReady: Promise<unknown>): Promise<void> {
  page.once('console', () => void isReady.then(() => vi.advanceTimersByTime(TIME_LIMIT)));
  await page.evaluate(() => {
    console.log('hangs');
    for (;;);
  });
}

/** Stops the clock of time limits, which only the test advances. */
function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

/** Runs the stopped clock a hundred times as fast until the test ends. */
function hurryTime(): void {
  const clock = setInterval(() => vi.advanceTimersByTime(1000), 10);
  onTestFinished(() => clearInterval(clock));
}

test('runs and reports every job in one browser', async () => {
  const { jobs, texts } = readers(7);
  expect(await run(jobs)).toEqual({ done: 7, failed: {} });
  expect(texts.toSorted()).toEqual(textsOf(7));
  expect(browsers).toHaveLength(1);
  expect(running()).toEqual([]);
});

test('opens no browser if there are no jobs', async () => {
  expect(await run([])).toEqual({ done: 0, failed: {} });
  expect(browsers).toEqual([]);
});

test.each([1, 3])('runs up to %d jobs at once, each in a separate page', async (concurrency) => {
  const pages = new Set<Page>();
  let most = 0;
  const gathered = Promise.withResolvers<undefined>();
  const jobs = Array.from({ length: 6 }, (_, index) => ({
    subject: `job ${String(index)}`,
    run: async (page: Page) => {
      expect(pages).not.toContain(page);
      pages.add(page);
      most = Math.max(most, pages.size);
      // Jobs wait until the maximum number runs, since a machine may open pages slowly.
      if (pages.size === concurrency) gathered.resolve(undefined);
      await gathered.promise;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      pages.delete(page);
    },
  }));
  expect(await run(jobs, { concurrency })).toEqual({ done: 6, failed: {} });
  expect(most).toBe(concurrency);
});

test('runs a job next when it becomes urgent', async () => {
  const done: string[] = [];
  let wanted = '';
  const job = (subject: string): PageJob => ({
    subject,
    run: () => {
      done.push(subject);
      if (subject === 'a') wanted = 'd';
      if (subject === 'd') wanted = '';
      return Promise.resolve();
    },
    isUrgent: () => wanted === subject,
  });
  expect(await run(['a', 'b', 'c', 'd', 'e'].map(job), { concurrency: 1 })).toEqual({ done: 5, failed: {} });
  expect(done).toEqual(['a', 'd', 'b', 'c', 'e']);
});

test('tries a failed job again in a new browser', async () => {
  const { jobs, texts } = readers(3);
  const tried: Browser[] = [];
  const failsOnce: PageJob = {
    subject: 'fails once',
    run: (page) => {
      tried.push(page.browser());
      return tried.length === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    },
  };
  expect(await run([failsOnce, ...jobs])).toEqual({ done: 4, failed: {} });
  expect(texts.toSorted()).toEqual(textsOf(3));
  expect(tried).toEqual(browsers);
  expect(new Set(tried).size).toBe(2);
  expect(running()).toEqual([]);
});

test('returns a job that fails twice with the second reason', async () => {
  const { jobs } = readers(3);
  let times = 0;
  const fails: PageJob = {
    subject: 'fails',
    run: () => {
      times += 1;
      throw new Error(`failed ${String(times)}`);
    },
  };
  expect(await run([fails, ...jobs])).toEqual({ done: 3, failed: { fails: 'failed 2' } });
  expect(times).toBe(2);
  expect(running()).toEqual([]);
});

test('returns a job whose page crashes twice without waiting for the time limit, and runs the others', async () => {
  const { jobs, texts } = readers(4);
  const start = performance.now();
  // With one job at a time, the next job needs a new page.
  expect(await run([{ subject: 'crash', run: crash }, ...jobs], { concurrency: 1 })).toEqual({
    done: 4,
    failed: { crash: 'Page crashed!' },
  });
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(texts.toSorted()).toEqual(textsOf(4));
  expect(running()).toEqual([]);
});

test('ends a hanging job at the time limit, and runs the others', async () => {
  stopTime();
  const { jobs, texts } = readers(4);
  const last = Promise.withResolvers<undefined>();
  const hangs = { subject: 'hang', run: (page: Page) => hang(page, last.promise) };
  const tells = {
    subject: 'last',
    run: () => {
      last.resolve(undefined);
      return Promise.resolve();
    },
  };
  expect(await run([hangs, ...jobs, tells])).toEqual({
    done: 5,
    failed: { hang: 'the page took more than 20 s' },
  });
  expect(texts.toSorted()).toEqual(textsOf(4));
  expect(running()).toEqual([]);
});

test('runs all other jobs if one kills the browser', async () => {
  const { jobs, texts } = readers(6);
  const kill: PageJob = {
    subject: 'kill',
    run: async (page) => {
      page.browser().process()?.kill('SIGKILL');
      await page.evaluate(() => new Promise(() => undefined));
    },
  };
  const { done, failed } = await run([...jobs.slice(0, 2), kill, ...jobs.slice(2)]);
  expect([done, Object.keys(failed)]).toEqual([6, ['kill']]);
  expect(texts.toSorted()).toEqual(textsOf(6));
  expect(running()).toEqual([]);
});

test('kills a browser that no longer responds', async () => {
  stopTime();
  const stop: PageJob = {
    subject: 'stop',
    run: async (page) => {
      if (browsers.length === 1) throw new Error('not yet');
      page.browser().process()?.kill('SIGSTOP');
      hurryTime();
      await page.evaluate(() => document.title);
    },
  };
  expect(await run([stop])).toEqual({ done: 0, failed: { stop: 'the page took more than 20 s' } });
  expect(running()).toEqual([]);
});

test('returns a failed job if the browser for its second try is dead', async () => {
  const { jobs } = readers(2);
  const fails: PageJob = { subject: 'fails', run: () => Promise.reject(new Error('failed')) };
  const openDeadSecond = async (): Promise<Browser> => {
    const browser = await openCounted();
    if (browsers.length === 2) await kill(browser);
    return browser;
  };
  const { done, failed } = await run([fails, ...jobs], { open: openDeadSecond });
  expect([done, Object.keys(failed)]).toEqual([2, ['fails']]);
});

test('gives up if every browser dies after opening', async () => {
  const openDead = async (): Promise<Browser> => {
    if (browsers.length === 8) throw new Error('the queue opens browsers without end');
    const browser = await openCounted();
    await kill(browser);
    return browser;
  };
  const { done, failed } = await run(readers(2).jobs, { open: openDead });
  expect([done, Object.keys(failed).toSorted()]).toEqual([0, ['reader 0', 'reader 1']]);
});

test('fails if no browser can be opened', async () => {
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', join(temporaryDir(), 'nowhere'));
  await expect(run(readers(2).jobs)).rejects.toThrow(MissingBrowserError);
});

async function kill(browser: Browser): Promise<void> {
  const disconnected = new Promise((resolve) => browser.once('disconnected', resolve));
  const process = browser.process();
  if (process === null) throw new Error('the browser has no process');
  process.kill('SIGKILL');
  await Promise.all([once(process, 'exit'), disconnected]);
}
