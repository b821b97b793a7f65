import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the HTML pages and data endpoints into a directory. Throws what Astro throws. */
export async function buildPages(outDir: string): Promise<void> {
  // Two builds at once must not share the data store.
  const cacheDir = join(root, '.cache', `build-${String(process.pid)}`);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await build({ root, outDir, cacheDir, logLevel: 'error' });
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
  }
}
