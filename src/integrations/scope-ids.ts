import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The attribute by which Astro scopes a component's styles. */
const SCOPE = /\bdata-astro-cid-[\w-]{8}/g;

/** Counts in as few characters as digits and letters allow: each scope is named hundreds of times on a page. */
const RADIX = 36;

/**
 * Names the scope of each component's styles by its number: Astro 7.3 hashes the component's whole path, so builds in two
 * folders would differ, and pages weigh up to 0.8 KB more. A scope in another format keeps its name.
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

/** Returns a scope for each component, by its path within the sources, with forward slashes. */
export function scopeByComponent(components: readonly string[]): Map<string, string> {
  const sorted = components.map(withSlashes).sort();
  return new Map(sorted.map((component, number) => [component, `data-s${number.toString(RADIX)}`]));
}

/** Returns the compiled markup or styles of a component with this scope. */
export function nameScope(code: string, scope: string): string {
  return code.replace(SCOPE, scope);
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
