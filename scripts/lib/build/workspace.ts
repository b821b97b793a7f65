import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Settings } from '#reader/settings.ts';
import { cachePath } from '../command/places.ts';
import { clearFoldersOfTheDead } from '../output/leftovers.ts';
import { linkPackages } from './link-packages.ts';

interface Workspace {
  dir: string;
  /** Returns the configuration of a site with this folder as Astro's root. */
  configOf: (settings: Settings) => AstroInlineConfig;
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
  const { siteConfig } = await import('./site-config.ts');
  try {
    mkdirSync(dir, { recursive: true });
    linkPackages(dir);
    const places = { root: dir, configFile: false, cacheDir: join(dir, 'cache') } as const;
    return { dir, configOf: (settings) => ({ ...siteConfig(settings), ...places }), close };
  } catch (error) {
    close();
    throw error;
  }
}
