import { defineCommand } from './lib/command/command.ts';
import { DEFAULT_PORT, readPort } from './lib/serve/port.ts';

export const devCommand = defineCommand({
  help: `Serves the pages on http://localhost:${String(DEFAULT_PORT)}/ while you edit the content, until Ctrl-C. Edits show at once, and
problems are printed in the format of "npx rolebook check". For the search and PDFs, use "npx rolebook start".

  npx rolebook dev
  PORT=8080 npx rolebook dev
  HOST=0.0.0.0 npx rolebook dev    lets other machines reach the site, too

Exit code: 0 after Ctrl-C, 1 when it cannot start, 2 when the call is wrong.`,
  options: {},
  run: async (settings) => {
    const port = readPort(process.env['PORT']);
    const { showPages } = await import('./lib/build/show-pages.ts');
    await showPages(settings, { port, host: process.env['HOST'] || undefined });
  },
});
