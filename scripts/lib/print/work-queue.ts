import { messageOf } from '#catalogue/text/message-of.ts';
import { once } from 'node:events';
import type { Browser, Page } from 'puppeteer-core';

/** Something to do in a page of a browser. */
export interface PageJob {
  /** What it is for, in words for the person at the terminal. */
  subject: string;
  run: (page: Page) => Promise<void>;
  /** Whether somebody waits for it now: then it is done before those for which nobody does. */
  isUrgent?: () => boolean;
}

/** A job that could not be done, and why. */
export interface FailedJob {
  job: PageJob;
  reason: string;
}

interface QueueOptions {
  openBrowser: () => Promise<Browser>;
  /** How many pages are open at once. */
  concurrency: number;
  /** How long one job may take, in milliseconds. */
  timeLimit: number;
  /** Is told after each job that is done. */
  onDone: () => void;
}

/** How long a browser may take to close before it is killed, in milliseconds; not longer than a job. */
const CLOSE_LIMIT = 5000;

/**
 * Does every job, several at once in one browser. A job that fails, hangs or takes its browser down is tried once
 * more, alone in a new browser. Returns the jobs that failed twice; throws only if no browser opens.
 */
export async function runJobs(jobs: readonly PageJob[], options: QueueOptions): Promise<FailedJob[]> {
  const waiting = [...jobs];
  const failedOnce: PageJob[] = [];
  while (waiting.length > 0) {
    await withBrowser(options, (browser) => {
      const workers = Math.min(options.concurrency, waiting.length);
      const drain = (): Promise<void> =>
        drainQueue(browser, waiting, options, ({ job }) => failedOnce.push(job));
      return Promise.all(Array.from({ length: workers }, drain));
    });
  }
  const failedTwice: FailedJob[] = [];
  for (let job = takeNext(failedOnce); job !== undefined; job = takeNext(failedOnce)) {
    const again = [job];
    await withBrowser(options, (browser) =>
      drainQueue(browser, again, options, (failed) => failedTwice.push(failed)),
    );
  }
  return failedTwice;
}

/** Takes the first job that is urgent out of the list, or the first one. */
function takeNext(waiting: PageJob[]): PageJob | undefined {
  const urgent = waiting.findIndex((job) => job.isUrgent?.() === true);
  return waiting.splice(Math.max(urgent, 0), 1)[0];
}

/** Takes jobs from the list until it is empty, or the browser is gone; at least one, which fails then. */
async function drainQueue(
  browser: Browser,
  waiting: PageJob[],
  { timeLimit, onDone }: QueueOptions,
  onFail: (failed: FailedJob) => void,
): Promise<void> {
  let page: Page | undefined;
  do {
    const job = takeNext(waiting);
    if (job === undefined) return;
    try {
      page ??= await within(timeLimit, browser.newPage());
      await within(timeLimit, Promise.race([job.run(page), crashOf(page)]));
      onDone();
    } catch (error) {
      onFail({ job, reason: messageOf(error) });
      // A page that hangs may not even close; the browser ends it.
      page?.close().catch(() => undefined);
      page = undefined;
    }
  } while (browser.connected);
}

/** Rejects when a page crashes, which its own calls do not notice. */
function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.once('error', reject);
    page.once('close', () => reject(new Error('the page was closed')));
  });
}

async function within<Result>(limit: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `the page took more than ${String(limit / 1000)} s`;
    timer = setTimeout(() => reject(new Error(message)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

async function withBrowser(
  { openBrowser, timeLimit }: QueueOptions,
  work: (browser: Browser) => Promise<unknown>,
): Promise<void> {
  const browser = await openBrowser();
  try {
    await work(browser);
  } finally {
    const process = browser.process();
    await within(Math.min(CLOSE_LIMIT, timeLimit), browser.close()).catch(async () => {
      if (process?.kill('SIGKILL') === true) await once(process, 'exit');
    });
  }
}
