import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_DIR } from '../command/project.ts';
import { clearFoldersOfTheDead } from '../output/leftovers.ts';
import { moveDirectory } from '../output/move-directory.ts';

/** What the folder is called in which a build works, before the number of its process. */
const WORK_PREFIX = 'build-';

/** Builds the HTML pages and data endpoints into a directory, which it replaces. Throws what Astro throws. */
export async function buildPages(outDir: string): Promise<void> {
  // Astro keeps its data store, the modules of guides and the chunks it renders from below its root: two
  // builds at once need a root each, inside the project so that packages are found.
  const cache = join(PROJECT_DIR, '.cache');
  const work = join(cache, `${WORK_PREFIX}${String(process.pid)}`);
  const pages = join(work, 'pages');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Rolldown's allocator gives back what the bundle took, a tenth of the memory of a small build, before the pages begin.
  process.env['MIMALLOC_PURGE_DELAY'] = '0';
  // Astro would take a variable of this name, which other programs use too, for the base path.
  delete process.env['BASE_URL'];
  clearFoldersOfTheDead(cache, WORK_PREFIX);
  // Loaded when it is needed: it takes longer than all else that a call may be about, such as --help.
  const { build } = await import('astro');
  try {
    mkdirSync(work, { recursive: true });
    await build({
      root: work,
      configFile: relative(work, join(PROJECT_DIR, 'astro.config.mjs')),
      srcDir: join(PROJECT_DIR, 'src'),
      publicDir: join(PROJECT_DIR, 'public'),
      cacheDir: join(work, 'cache'),
      outDir: pages,
      logLevel: 'error',
    });
    moveDirectory(pages, outDir);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
