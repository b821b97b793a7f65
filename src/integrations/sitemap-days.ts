import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Shortens the times of sitemaps to days, since only days are known. @astrojs/sitemap 3.7 turns days into times, and does not
 * offer the option `lastmodDateOnly` of its library. Must follow it in the list of integrations.
 */
export function sitemapDays(): AstroIntegration {
  return {
    name: 'rolebook-sitemap-days',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const cwd = fileURLToPath(dir);
        for (const file of globSync('sitemap-*.xml', { cwd }).map((name) => join(cwd, name)))
          writeFileSync(file, withDays(readFileSync(file, 'utf8')));
      },
    },
  };
}

/** Shortens the times of a sitemap to days. */
export function withDays(sitemap: string): string {
  return sitemap.replaceAll(/(<lastmod>[^<]{10})T00:00:00\.000Z(?=<\/lastmod>)/g, '$1');
}
