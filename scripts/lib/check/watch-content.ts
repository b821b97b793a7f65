import { messageOf } from '#catalogue/text/message-of.ts';
import { openContentWatcher } from '#reader/content-watcher.ts';

/** The quiet time after a change, in milliseconds: a text editor may save a file in several writes. */
const SETTLE = 150;

/**
 * Calls `answer` once, and after every change in a content directory, even if the directory was removed and restored.
 * Resolves after SIGINT or SIGTERM.
 */
export async function watchContent(contentDir: string, answer: () => Promise<void>): Promise<void> {
  const watcher = openContentWatcher(contentDir);
  let timer: NodeJS.Timeout | undefined;
  try {
    const ended = untilInterrupted();
    // A change before the watcher knows every file would go unnoticed.
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
