import { createUrls } from '#catalogue/publish/urls.ts';
import { SLOWDOWN, withPage } from './with-page.ts';

/** The longest tasks of the main thread, in milliseconds, on a processor slowed by SLOWDOWN; 0 if none exceeds 50. */
export interface LongestTasks {
  loading: number;
  /** The longest task while the page scrolls from top to bottom, by one window height in each frame. */
  scrolling: number;
}

/** Measures the longest tasks of the two pages that hold all texts of a role. */
export async function benchLongPages(
  roleId: string,
  siteDir: string,
): Promise<{ role: LongestTasks; matrix: LongestTasks }> {
  const urls = createUrls('/');
  return {
    role: await longestTasks(siteDir, urls.role(roleId)),
    matrix: await longestTasks(siteDir, urls.matrix(roleId)),
  };
}

function longestTasks(siteDir: string, path: string): Promise<LongestTasks> {
  return withPage(siteDir, async (page, addressOf) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.evaluateOnNewDocument(collectLongTasks);
    await page.goto(addressOf(path), { waitUntil: 'networkidle0' });
    const loading = await page.evaluate(takeLongest);
    await page.evaluate(scrollThrough);
    return { loading, scrolling: await page.evaluate(takeLongest) };
  });
}

type Watched = typeof globalThis & { longTasks: number[] };

function collectLongTasks(): void {
  const tasks: number[] = ((globalThis as Watched).longTasks = []);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
      buffered: true,
    },
  );
}

/** Returns the longest task since the last call. Waits first, because the browser reports a task a moment after its end. */
async function takeLongest(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  return Math.max(0, ...(globalThis as Watched).longTasks.splice(0));
}

async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
