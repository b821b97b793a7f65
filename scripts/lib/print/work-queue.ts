import { messageOf } from '#catalogue/text/message-of.ts';
import { once } from 'node:events';
import pTimeout from 'p-timeout';
import type { Browser, Page } from 'puppeteer-core';

/** A job that runs in a page of a browser. */
export interface PageJob {
  /** A name for messages. */
  subject: string;
  run: (page: Page) => Promise<void>;
  /** Returns whether a request is waiting for the job; such jobs run first. */
  isUrgent?: () => boolean;
}

export interface FailedJob {
  job: PageJob;
  reason: string;
}

interface QueueOptions {
  openBrowser: () => Promise<Browser>;
  concurrency: number;
  /** The time limit of a job, in milliseconds. */
  timeLimit: number;
  /** Called after each successful job. */
  onDone: () => void;
}

/** The time after which a browser that does not close is killed, in milliseconds; at most the time limit of a job. */
const CLOSE_LIMIT = 5000;

/**
 * Runs jobs, several at once in one browser. A job that fails, hangs or kills its browser is tried once more, alone in a new
 * browser. Returns the jobs that failed twice. Throws only if no browser opens.
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

function takeNext(waiting: PageJob[]): PageJob | undefined {
  const urgent = waiting.findIndex((job) => job.isUrgent?.() === true);
  return waiting.splice(Math.max(urgent, 0), 1)[0];
}

/** Runs jobs from the list until it is empty or the browser dies. Takes at least one job, which fails in a dead browser. */
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
      // A hanging page may not close; it ends with the browser.
      page?.close().catch(() => undefined);
      page = undefined;
    }
  } while (browser.connected);
}

/** Rejects when a page crashes, which pending calls to the page do not notice. */
function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.once('error', reject);
    page.once('close', () => reject(new Error('the page was closed')));
  });
}

function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  return pTimeout(work, {
    milliseconds,
    message: `the page took more than ${String(milliseconds / 1000)} s`,
  });
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
