import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { inspectContent } from '#reader/check/inspect-content.ts';
import { ContentError } from '#reader/content-error.ts';
import { directorySource } from '#reader/content-source.ts';
import { openContentWatcher } from '#reader/content-watcher.ts';
import { today } from '#reader/today.ts';

/** The time without a change after which the page is reloaded, in milliseconds. */
const SETTLE = 60;

/** The maximum number of attempts to load the collections, and the pause between them in milliseconds: 20 s in all. */
const ATTEMPTS = 400;
const PAUSE = 50;

/** The delay of the check, in milliseconds, so that it does not slow down the page. */
const CHECK_DELAY = 1000;

/** Astro's function that loads the collections again; each loader calls `onLoad`. */
type Refresh = (options: { context: { onLoad: () => void } }) => Promise<void>;

interface WatchOptions {
  /** Called after the start and before each check. */
  onContent: () => void;
  /** Returns the files that a build copies unchanged; texts may link to them. */
  listFiles: () => string[];
}

/**
 * In development, loads the collections and reloads the page after each change to the content. Then checks all content and
 * shows problems in the browser, in the words of `npx rolebook check`.
 */
export function contentWatch(contentDir: string, { onContent, listFiles }: WatchOptions): AstroIntegration {
  return {
    name: 'rolebook-content-watch',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const check = async (): Promise<void> => {
          onContent();
          const surroundings = { today: today(), siteFiles: listFiles() };
          const read = await inspectContent(directorySource(contentDir), surroundings);
          if (read.ok) return;
          const { message, ...shown } = new ContentError(read.problems);
          server.config.logger.error(message);
          server.ws.send({ type: 'error', err: { ...shown, message, stack: '' } });
        };
        let answering: NodeJS.Timeout | undefined;
        let checking: NodeJS.Timeout | undefined = setTimeout(onContent, CHECK_DELAY);
        const answer = async (): Promise<void> => {
          if (refreshContent) await refresh(refreshContent);
          server.ws.send({ type: 'full-reload' });
          clearTimeout(checking);
          checking = setTimeout(() => void check(), CHECK_DELAY);
        };
        const watcher = openContentWatcher(contentDir);
        server.httpServer?.once('close', () => void watcher.close());
        watcher.on('all', () => {
          clearTimeout(answering);
          clearTimeout(checking);
          answering = setTimeout(() => void answer(), SETTLE);
        });
      },
    },
  };
}

/**
 * Loads the collections again, with several attempts: Astro 7.3 silently refuses while it reads their configuration, as
 * after each edit. After ATTEMPTS failures, the page shows the old content.
 */
async function refresh(refreshContent: Refresh): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let hasLoaded = false as boolean;
    await refreshContent({ context: { onLoad: () => (hasLoaded = true) } });
    if (hasLoaded) return;
    await wait(PAUSE);
  }
}
