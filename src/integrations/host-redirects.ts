import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { formatHostRedirects, type Renamed } from '#catalogue/publish/redirects.ts';

/** Writes `_redirects`, which Netlify and Cloudflare Pages read; other hosts have the pages that say where something has gone. */
export function hostRedirects(renamed: Renamed, base: string): AstroIntegration {
  const rules = formatHostRedirects(renamed, base);
  return {
    name: 'rolebook-host-redirects',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (rules !== '') writeFileSync(new URL('_redirects', dir), rules);
      },
    },
  };
}
