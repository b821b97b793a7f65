import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { cachePath } from '../command/places.ts';
import { clearFoldersOfTheDead } from '../output/leftovers.ts';
import { linkPackages } from './link-packages.ts';
import type { siteConfig } from './site-config.ts';

interface Workspace {
  dir: string;
  /** Works like `siteConfig()`, with this folder as Astro's root. */
  configOf: (...site: Parameters<typeof siteConfig>) => AstroInlineConfig;
  close: () => void;
}

/**
 * Opens a folder as the root of Astro, named after its purpose and this process. Astro writes below its root, so programs
 * that run at once need separate ones.
 */
export async function openWorkspace(purpose: string): Promise<Workspace> {
  // Astro would use this variable, which other programs set too, as the base path.
  delete process.env['BASE_URL'];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const prefix = `${purpose}-`;
  clearFoldersOfTheDead(cachePath(''), prefix);
  const dir = cachePath(`${prefix}${String(process.pid)}`);
  const close = (): void => rmSync(dir, { recursive: true, force: true });
  const { siteConfig: configOfSite } = await import('./site-config.ts');
  try {
    mkdirSync(dir, { recursive: true });
    linkPackages(dir);
    const places = { root: dir, configFile: false, cacheDir: join(dir, 'cache') } as const;
    return { dir, configOf: (...site) => ({ ...configOfSite(...site), ...places }), close };
  } catch (error) {
    close();
    throw error;
  }
}
