import { messageOf } from '#catalogue/text/message-of.ts';
import { openContentWatcher } from '#reader/content-watcher.ts';

/** Changes closer together than this, in milliseconds, are answered once: an editor may write in several goes. */
const SETTLE = 150;

/**
 * Answers once, and again after every change below a content directory, until the person at the terminal ends it;
 * also when the directory itself goes and comes back. Resolves when the watcher is closed.
 */
export async function watchContent(contentDir: string, answer: () => Promise<void>): Promise<void> {
  const watcher = openContentWatcher(contentDir);
  let timer: NodeJS.Timeout | undefined;
  try {
    const ended = untilInterrupted();
    // Not before the watcher knows every file: a change in between would go unseen.
    watcher.on('ready', () => void answer());
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void answer(), SETTLE);
    });
    watcher.on('error', (error) => {
      console.error(`watching: ${messageOf(error)}`);
    });
    await ended;
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
