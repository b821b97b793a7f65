import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContentWatcher } from '#reader/content-watcher.ts';
import { readSettings, type Settings } from '#reader/settings.ts';
import { printError } from '../command/command.ts';
import type { ServedAt } from '../serve/serve-site.ts';
import { openWorkspace } from './workspace.ts';

/** Serves pages that follow every edit of the content until SIGINT or SIGTERM. Throws Astro's errors. */
export async function showPages(settings: Settings, { port, host }: ServedAt): Promise<void> {
  const { dev } = await import('astro');
  const { configOf, close } = await openWorkspace('dev');
  // Vite exits the process on SIGTERM.
  process.once('exit', close);
  const serve = (read: Settings, at: number) =>
    dev({ ...configOf(read), server: { port: at, host: host ?? false } });
  const ended = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  let serving = serve(settings, port);
  // Later servers use the same port, even if the system chose it.
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

/** Calls back when the text of site.yaml changes, since it configures Astro. Returns a function that stops watching. */
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

/** Returns the current settings, or prints the error and returns undefined if site.yaml is not valid. */
function settingsOrFault(): Settings | undefined {
  try {
    return readSettings();
  } catch (error) {
    printError(error);
    return undefined;
  }
}
