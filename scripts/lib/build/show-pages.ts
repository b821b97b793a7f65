import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContentWatcher } from '#reader/content-watcher.ts';
import { readSettings, type Settings } from '#reader/settings.ts';
import { printError } from '../command/command.ts';
import type { ServedAt } from '../serve/serve-site.ts';
import { openWorkspace } from './workspace.ts';

/** Serves pages that follow every edit of the content, until SIGINT or SIGTERM. Throws what Astro throws. */
export async function showPages(settings: Settings, { port, host }: ServedAt): Promise<void> {
  const { dev } = await import('astro');
  const { configOf, close } = await openWorkspace('dev');
  // Vite ends the process itself at SIGTERM.
  process.once('exit', close);
  const serve = (read: Settings, at: number) =>
    dev({ ...configOf(read), server: { port: at, host: host ?? false } });
  const ended = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  let serving = serve(settings, port);
  // A free port that the system has chosen stays the same.
  const { port: chosen } = (await serving).address;
  const stopWatching = onEditOfSite(settings.contentDir, () => {
    serving = serving.then(async (server) => {
      const read = settingsOrFault();
      if (read === undefined) return server;
      await server.stop();
      return serve(read, chosen);
    });
  });
  await ended;
  await stopWatching();
  await (await serving).stop();
}

/** Calls back when site.yaml says something else, with which Astro is configured. Returns how to stop that. */
function onEditOfSite(contentDir: string, onEdit: () => void): () => Promise<void> {
  const file = join(contentDir, 'site.yaml');
  const read = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  let known = read();
  const watcher = openContentWatcher(contentDir);
  watcher.on('all', (_event, changed) => {
    const text = changed === file ? read() : '';
    // The content may be moved away and back.
    if (text === '' || text === known) return;
    known = text;
    onEdit();
  });
  return () => watcher.close();
}

/** Returns the settings as they are now; prints why and returns undefined while site.yaml makes no sense. */
function settingsOrFault(): Settings | undefined {
  try {
    return readSettings();
  } catch (error) {
    printError(error);
    return undefined;
  }
}
