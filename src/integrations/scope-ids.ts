import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Matches the attribute by which Astro scopes the styles of a component. */
const SCOPE = /\bdata-astro-cid-[\w-]{8}/g;

/** The base of the scope numbers. Letters and digits keep them short, as a page names each scope hundreds of times. */
const RADIX = 36;

/**
 * Numbers the scopes of components. Astro 7.3 hashes the absolute path of each component, so builds in two folders would
 * differ, and pages would weigh up to 0.8 KB more. Scopes in another format stay unchanged.
 */
export function scopeIds(): AstroIntegration {
  return {
    name: 'rolebook-scope-ids',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.srcDir);
        const scopes = scopeByComponent(globSync('**/*.astro', { cwd: root }));
        const transform = (code: string, id: string): { code: string; map: null } | undefined => {
          const scope = scopes.get(withSlashes(relative(root, id.replace(/\?.*$/s, ''))));
          return scope === undefined ? undefined : { code: nameScope(code, scope), map: null };
        };
        updateConfig({ vite: { plugins: [{ name: 'rolebook-scope-ids', transform }] } });
      },
    },
  };
}

/** Returns a scope for each component, by its path below `src`, with forward slashes. */
export function scopeByComponent(components: readonly string[]): Map<string, string> {
  const sorted = components.map(withSlashes).sort();
  return new Map(sorted.map((component, number) => [component, `data-s${number.toString(RADIX)}`]));
}

/** Replaces the scope in the compiled markup or styles of a component. */
export function nameScope(code: string, scope: string): string {
  return code.replace(SCOPE, scope);
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
