import { cpSync, existsSync, realpathSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/**
 * Adds the files of a folder to a site, where they take the place of files with the same path in `packageDir`, which Astro
 * copies itself. Does nothing if the folder does not exist or is that one.
 */
export function ownFiles(dir: string, packageDir: string): AstroIntegration {
  const hasOwn = existsSync(dir) && realpathSync(dir) !== realpathSync(packageDir);
  return {
    name: 'rolebook-own-files',
    hooks: {
      'astro:build:done': ({ dir: outDir }) => {
        if (hasOwn) cpSync(dir, outDir, { recursive: true });
      },
      'astro:server:setup': ({ server }) => {
        if (hasOwn) server.middlewares.use(server.config.base, sirv(dir, { dev: true, dotfiles: true }));
      },
    },
  };
}
