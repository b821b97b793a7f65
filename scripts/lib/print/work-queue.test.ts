import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { openBrowser } from '../browser/browser.ts';
import { MissingBrowserError } from '../browser/missing-browser.ts';
import { runJobs, type PageJob } from './work-queue.ts';

// Each test opens a browser or more.
vi.setConfig({ testTimeout: 30_000 });

const TIME_LIMIT = 20_000;

/** Every browser that a test opened. */
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

/** Does jobs, two at once; gives how many were reported as done, and the subjects and reasons of those that failed. */
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

/** The processes of browsers that have not ended. */
function running(): Browser[] {
  return browsers.filter((browser) => {
    const process = browser.process();
    return process?.exitCode === null && process.signalCode === null;
  });
}

/** Jobs that read a text from a page, and the texts that they have read. */
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

/** The texts that a number of readers read, in the order of the jobs. */
function textsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Text ${String(index)}`);
}

async function crash(page: Page): Promise<void> {
  // The browser calls the crash a failed load, which says less than the crash itself.
  await page.goto('chrome://crash').catch(() => undefined);
  await page.evaluate(() => document.title);
}

/** Hangs for good, and lets the time limit pass as soon as the page hangs and `isReady` settles. */
async function hang(page: Page, isReady: Promise<unknown>): Promise<void> {
  page.once('console', () => void isReady.then(() => vi.advanceTimersByTime(TIME_LIMIT)));
  await page.evaluate(() => {
    console.log('hangs');
    for (;;);
  });
}

/** Stops the time of limits, which passes only as the test says. */
function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

/** Lets stopped time pass a hundred times as fast as the clock until the test ends. */
function hurryTime(): void {
  const clock = setInterval(() => vi.advanceTimersByTime(1000), 10);
  onTestFinished(() => clearInterval(clock));
}

test('does every job, reports each, and uses one browser', async () => {
  const { jobs, texts } = readers(7);
  expect(await run(jobs)).toEqual({ done: 7, failed: {} });
  expect(texts.toSorted()).toEqual(textsOf(7));
  expect(browsers).toHaveLength(1);
  expect(running()).toEqual([]);
});

test('opens no browser where there is nothing to do', async () => {
  expect(await run([])).toEqual({ done: 0, failed: {} });
  expect(browsers).toEqual([]);
});

test.each([1, 3])('does as many as %d jobs at once, each in a page of its own', async (concurrency) => {
  const pages = new Set<Page>();
  let most = 0;
  const gathered = Promise.withResolvers<undefined>();
  const jobs = Array.from({ length: 6 }, (_, index) => ({
    subject: `job ${String(index)}`,
    run: async (page: Page) => {
      expect(pages).not.toContain(page);
      pages.add(page);
      most = Math.max(most, pages.size);
      // A machine may be slow to open pages: no job goes on before as many run as may.
      if (pages.size === concurrency) gathered.resolve(undefined);
      await gathered.promise;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      pages.delete(page);
    },
  }));
  expect(await run(jobs, { concurrency })).toEqual({ done: 6, failed: {} });
  expect(most).toBe(concurrency);
});

test('does first what somebody waits for, from the moment on when they do', async () => {
  const done: string[] = [];
  let wanted = '';
  const job = (subject: string): PageJob => ({
    subject,
    run: async () => {
      done.push(subject);
      if (subject === 'a') wanted = 'd';
      if (subject === 'd') wanted = '';
    },
    isUrgent: () => wanted === subject,
  });
  expect(await run(['a', 'b', 'c', 'd', 'e'].map(job), { concurrency: 1 })).toEqual({ done: 5, failed: {} });
  expect(done).toEqual(['a', 'd', 'b', 'c', 'e']);
});

test('tries a job that fails once again, in a new browser', async () => {
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

test('names a job that fails twice, whose reason is that of the second time', async () => {
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

test('names a job whose page crashes twice, as soon as it does, and does the others', async () => {
  const { jobs, texts } = readers(4);
  const start = performance.now();
  // One at a time: what follows needs a new page.
  expect(await run([{ subject: 'crash', run: crash }, ...jobs], { concurrency: 1 })).toEqual({
    done: 4,
    failed: { crash: 'Page crashed!' },
  });
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(texts.toSorted()).toEqual(textsOf(4));
  expect(running()).toEqual([]);
});

test('ends a job that hangs at the time limit, and does the others', async () => {
  stopTime();
  const { jobs, texts } = readers(4);
  const last = Promise.withResolvers<undefined>();
  const hangs = { subject: 'hang', run: (page: Page) => hang(page, last.promise) };
  const tells = { subject: 'last', run: () => Promise.resolve(last.resolve(undefined)) };
  expect(await run([hangs, ...jobs, tells])).toEqual({
    done: 5,
    failed: { hang: 'the page took more than 20 s' },
  });
  expect(texts.toSorted()).toEqual(textsOf(4));
  expect(running()).toEqual([]);
});

test('a job that takes the browser down takes no other with it', async () => {
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

test('ends a browser that does not answer any more', async () => {
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

test('names a job that no living browser was there for the second time', async () => {
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

test('gives up where every browser dies as soon as it opens', async () => {
  const openDead = async (): Promise<Browser> => {
    if (browsers.length === 8) throw new Error('the queue opens browsers without end');
    const browser = await openCounted();
    await kill(browser);
    return browser;
  };
  const { done, failed } = await run(readers(2).jobs, { open: openDead });
  expect([done, Object.keys(failed).toSorted()]).toEqual([0, ['reader 0', 'reader 1']]);
});

test('fails where no browser can be opened', async () => {
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', join(temporaryDir(), 'nowhere'));
  await expect(run(readers(2).jobs)).rejects.toThrow(MissingBrowserError);
});

/** Ends a browser as if it had crashed, and waits until that is known. */
async function kill(browser: Browser): Promise<void> {
  const disconnected = new Promise((resolve) => browser.once('disconnected', resolve));
  const process = browser.process();
  if (process === null) throw new Error('the browser has no process');
  process.kill('SIGKILL');
  await Promise.all([once(process, 'exit'), disconnected]);
}
