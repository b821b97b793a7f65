import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Matches the name of a script as Vite writes it into pages and scripts, such as `grade.C1OehAna.js`. */
const SCRIPT = /[\w.-]+\.js\b/g;

/**
 * Removes scripts that no page loads, directly or through another script. Astro 7.3 writes the scripts of all components,
 * such as the scripts of comments, even if a site does not use them.
 */
export function unusedScripts(): AstroIntegration {
  let folder = '';
  return {
    name: 'rolebook-unused-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = config.build.assets;
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const scripts = globSync('*.js', { cwd: join(root, folder) });
        const read = (script: string): string => readFileSync(join(root, folder, script), 'utf8');
        const pages = globSync('**/*.html', { cwd: root });
        const start = new Set(pages.flatMap((page) => namesIn(readFileSync(join(root, page), 'utf8'))));
        for (const script of findUnused(scripts, start, read)) rmSync(join(root, folder, script));
      },
    },
  };
}

/** Returns the scripts that neither `start` nor a used script names. */
export function findUnused(
  scripts: readonly string[],
  start: ReadonlySet<string>,
  read: (script: string) => string,
): string[] {
  const unused = new Set(scripts);
  const visit = (names: Iterable<string>): void => {
    for (const name of names) if (unused.delete(name)) visit(namesIn(read(name)));
  };
  visit(start);
  return [...unused];
}

function namesIn(text: string): string[] {
  return text.match(SCRIPT) ?? [];
}
