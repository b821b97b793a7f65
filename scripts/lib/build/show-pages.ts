import type { Settings } from '#reader/settings.ts';
import type { ServedAt } from '../serve/serve-site.ts';
import { openWorkspace } from './workspace.ts';

/** Serves pages that follow every edit of the content, until SIGINT or SIGTERM. Throws what Astro throws. */
export async function showPages(settings: Settings, { port, host }: ServedAt): Promise<void> {
  const { dev } = await import('astro');
  const { config, close } = await openWorkspace(settings, 'dev');
  // Vite ends the process itself at SIGTERM.
  process.once('exit', close);
  const server = await dev({ ...config, server: { port, host: host ?? false } });
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.stop();
}
