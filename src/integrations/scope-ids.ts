import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The attribute by which Astro scopes a component's styles. Its end depends on the folder in which the project lies. */
const SCOPE = /\bdata-astro-cid-[\w-]{8}/g;

/** Characters of a scope's own name: enough for thousands of components without two alike, and no more on the wire. */
const LENGTH = 6;

/** Names each component's scope after its place in the project, so that a build gives the same bytes in any folder. */
export function scopeIds(): AstroIntegration {
  return {
    name: 'rolebook-scope-ids',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const transform = (code: string, id: string): { code: string; map: null } | undefined => {
          const file = id.replace(/\?.*$/s, '');
          if (!file.endsWith('.astro')) return undefined;
          return { code: code.replace(SCOPE, `data-${nameOf(relative(root, file))}`), map: null };
        };
        updateConfig({ vite: { plugins: [{ name: 'rolebook-scope-ids', transform }] } });
      },
    },
  };
}

function nameOf(path: string): string {
  return createHash('sha256').update(path.replaceAll('\\', '/')).digest('hex').slice(0, LENGTH);
}
