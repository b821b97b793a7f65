import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The attribute by which Astro scopes a component's styles. Its end depends on the folder in which the project lies. */
const SCOPE = /\bdata-astro-cid-[\w-]{8}/g;

/** Counts in as few characters as digits and letters allow: each scope is named hundreds of times on a page. */
const RADIX = 36;

/**
 * Names each component's scope by its number among all components, in the order of their places in the project, so that
 * a build gives the same bytes in any folder.
 */
export function scopeIds(): AstroIntegration {
  return {
    name: 'rolebook-scope-ids',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.srcDir);
        const components = globSync('**/*.astro', { cwd: root }).map(withSlashes).sort();
        const scopeOf = new Map(
          components.map((component, number) => [component, `data-s${number.toString(RADIX)}`]),
        );
        const transform = (code: string, id: string): { code: string; map: null } | undefined => {
          const scope = scopeOf.get(withSlashes(relative(root, id.replace(/\?.*$/s, ''))));
          return scope === undefined ? undefined : { code: code.replace(SCOPE, scope), map: null };
        };
        updateConfig({ vite: { plugins: [{ name: 'rolebook-scope-ids', transform }] } });
      },
    },
  };
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
