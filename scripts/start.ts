import { defineCommand } from './lib/command/command.ts';
import { DEFAULT_PORT, readPort } from './lib/serve/port.ts';

export const startCommand = defineCommand({
  help: `Builds the site and serves it on http://localhost:${String(DEFAULT_PORT)}/ until Ctrl-C: pages and search as soon as
they are built, PDFs and pictures as they are printed. OUT_DIR is replaced when everything is done.

  npx rolebook start
  PORT=8080 npx rolebook start
  HOST=0.0.0.0 npx rolebook start    lets other machines reach the site, too

Exit code: 1 when a page, PDF or picture could not be built, 2 when the call is wrong.`,
  options: {},
  run: async (settings) => {
    const port = readPort(process.env['PORT']);
    // Imported only for a valid call, since building needs the largest packages.
    const { serveSite } = await import('./lib/serve/serve-site.ts');
    await serveSite(settings, { port, host: process.env['HOST'] || undefined });
  },
});
