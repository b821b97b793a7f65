import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Matches a hash in a policy, with the space before it. */
const HASH = / 'sha256-([\w+/=]+)'/g;

/** Matches inline code of a page; `'self'` allows files. */
const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** Matches the encoding, which precedes the policy, since browsers look for it in the first bytes. */
const ENCODING = /<meta charset="utf-8"[^>]*>/;

/** Matches the policy of a page. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * Reduces the policy of each page to the hashes of its own code, and puts it before all code. Astro 7.3 lists the hashes
 * of the whole site, up to 2 KB. It puts them at the end of the head, where they do not apply to scripts and links above.
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

/** Removes hashes of other pages' styles and scripts from the policy of a page. */
export function keepOwnHashes(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , code = '']) => hashOf(code)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (hash, value: string) => (own.has(value) ? hash : '')),
  );
}

/** Moves the policy of a page directly after its encoding. Leaves a page unchanged if either is missing. */
export function putPolicyFirst(html: string): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !ENCODING.test(html)) return html;
  return html.replace(policy, '').replace(ENCODING, (encoding) => encoding + policy);
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64');
}
