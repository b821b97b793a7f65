import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { formatHostRedirects, type Renamed } from '#catalogue/publish/redirects.ts';

/** Writes `_redirects` for Netlify and Cloudflare Pages; on other hosts, pages at the former addresses redirect. */
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
