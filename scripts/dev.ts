import { runCommand } from './lib/command/command.ts';
import { DEFAULT_PORT, readPort } from './lib/serve/port.ts';

await runCommand({
  help: `Shows the pages on http://localhost:${String(DEFAULT_PORT)}/ while you edit the content, until Ctrl-C. Each edit shows at once, and
its problems are printed as "npx rolebook check" prints them. Search and PDFs are left out: "npx rolebook start" has them.

  npx rolebook dev
  PORT=8080 npx rolebook dev
  HOST=0.0.0.0 npx rolebook dev    for other machines, too: without it, only this one reaches the site

Exit code: 0 when it is ended, 1 when it cannot start, 2 when the call is wrong.`,
  options: {},
  run: async (settings) => {
    const port = readPort(process.env['PORT']);
    const { showPages } = await import('./lib/build/show-pages.ts');
    await showPages(settings, { port, host: process.env['HOST'] || undefined });
  },
});
