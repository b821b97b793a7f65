import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '#catalogue/problem.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';

/** Changes closer together than this, in milliseconds, are answered once. */
const SETTLE = 60;

/**
 * In development, shows an edit of any content file at once: the collections are loaded again and the
 * page reloads, or the browser shows the problems in the words of `npm run check`.
 */
export function contentWatch(contentDir: string): AstroIntegration {
  return {
    name: 'rolebook-content-watch',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const answer = async (): Promise<void> => {
          await refreshContent?.({});
          const read = readCatalogue(directorySource(contentDir));
          if (read.ok) {
            server.ws.send({ type: 'full-reload' });
            return;
          }
          const message = read.problems.map(formatProblem).join('\n');
          server.config.logger.error(message);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        };
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (relative(contentDir, path).startsWith('..')) return;
          clearTimeout(timer);
          timer = setTimeout(() => void answer(), SETTLE);
        });
      },
    },
  };
}
