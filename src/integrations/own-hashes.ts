import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A hash in a policy, with the space before it. */
const HASH = / 'sha256-([\w+/=]+)'/g;

/** Inline code of a page; files are covered by `'self'`. */
const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** The element that holds a page's policy. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * Leaves only a page's own hashes in its policy. Astro 7.3 lists those of the whole site in each page, which weighs up to
 * 2 KB and allows more than the page needs.
 */
export function ownHashes(): AstroIntegration {
  return {
    name: 'rolebook-own-hashes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: root })) {
          const path = join(root, file);
          writeFileSync(path, keepOwnHashes(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}

/** Returns a page whose policy lists the hashes of its own styles and scripts alone. */
export function keepOwnHashes(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , code = '']) => hashOf(code)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (hash, value: string) => (own.has(value) ? hash : '')),
  );
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64');
}
