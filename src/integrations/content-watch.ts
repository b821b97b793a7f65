import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { inspectContent } from '#reader/check/inspect-content.ts';
import { ContentError } from '#reader/content-error.ts';
import { directorySource } from '#reader/content-source.ts';
import { openContentWatcher } from '#reader/content-watcher.ts';
import { today } from '#reader/today.ts';

/** Changes closer together than this, in milliseconds, are answered once. */
const SETTLE = 60;

/** How often the collections are asked to load, and how long between, in milliseconds: 20 s in all, for a machine that is busy. */
const ATTEMPTS = 400;
const PAUSE = 50;

/** How long the check waits for the reader's page, in milliseconds: both need the processor. */
const CHECK_DELAY = 1000;

/** What Astro gives to load the collections again; each loader calls `onLoad`. */
type Refresh = (options: { context: { onLoad: () => void } }) => Promise<void>;

/** What the watcher needs of the programs around it. */
interface WatchOptions {
  /** Called at the start and at each check. */
  onContent: () => void;
  /** The files that a build copies as they are, to which texts may link. */
  listFiles: () => string[];
}

/**
 * In development, shows an edit of any content file at once: the collections are loaded again and the page reloads. Then all
 * content is checked, and the browser shows the problems in the words of `npx rolebook check`.
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
 * Reloads the collections, several times if necessary: Astro 7.3 silently refuses while it reads their configuration, which
 * happens after every edit. Gives up after ATTEMPTS; the page then shows the old content.
 */
async function refresh(refreshContent: Refresh): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let hasLoaded = false as boolean;
    await refreshContent({ context: { onLoad: () => (hasLoaded = true) } });
    if (hasLoaded) return;
    await wait(PAUSE);
  }
}
