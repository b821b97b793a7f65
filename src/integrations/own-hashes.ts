import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A hash in a policy, with the space before it. */
const HASH = / 'sha256-([\w+/=]+)'/g;

/** Inline code of a page; files are covered by `'self'`. */
const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** The element that a page's policy follows, since browsers look for it among the first bytes. */
const ENCODING = /<meta charset="utf-8"[^>]*>/;

/** The element that holds a page's policy. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * Leaves only a page's own hashes in its policy, and puts it ahead of all code. Astro 7.3 lists the hashes of the whole site
 * in each page, which weighs up to 2 KB and allows more than the page needs. It also writes the policy at the end of the
 * head, where it does not govern the scripts and links above.
 */
export function ownHashes(): AstroIntegration {
  return {
    name: 'rolebook-own-hashes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: root })) {
          const path = join(root, file);
          writeFileSync(path, putPolicyFirst(keepOwnHashes(readFileSync(path, 'utf8'))));
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

/** Returns a page with its policy directly after its encoding; a page without either stays as it is. */
export function putPolicyFirst(html: string): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !ENCODING.test(html)) return html;
  return html.replace(policy, '').replace(ENCODING, (encoding) => encoding + policy);
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64');
}
