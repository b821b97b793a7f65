import { join } from 'node:path';
import type { Settings } from '#reader/settings.ts';
import { moveDirectory } from '../output/move-directory.ts';
import { openWorkspace } from './workspace.ts';

/** Builds the HTML pages and data endpoints into a directory, which it replaces. Throws what Astro throws. */
export async function buildPages(settings: Settings, outDir: string): Promise<void> {
  // Rolldown's allocator gives back what the bundle took, a tenth of the memory of a small build, before the pages begin.
  process.env['MIMALLOC_PURGE_DELAY'] = '0';
  // Loaded when it is needed: it takes longer than all else that a call may be about, such as --help.
  const { build } = await import('astro');
  const { dir, configOf, close } = await openWorkspace('build');
  try {
    const pages = join(dir, 'pages');
    await build({ ...configOf(settings), outDir: pages, logLevel: 'error' });
    moveDirectory(pages, outDir);
  } finally {
    close();
  }
}
