import { cpSync, existsSync, realpathSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/**
 * Adds the files of a folder to a site. They replace files with the same path in `packageDir`, which Astro copies. Does
 * nothing if the folder is missing or is `packageDir`.
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
