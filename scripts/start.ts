import { CallError, runCommand } from './lib/command.ts';
import { serveStatic } from './lib/static-server.ts';

const DEFAULT_PORT = 4321;

await runCommand({
  help: `Builds the site and serves it on http://localhost:${String(DEFAULT_PORT)}/ until Ctrl-C.

  npm start
  PORT=8080 npm start`,
  options: {},
  run: async (settings) => {
    const port = readPort(process.env['PORT']);
    // What builds and prints takes longest to load, and helps nobody whose call makes no sense.
    const { buildSite } = await import('./lib/build-site.ts');
    await buildSite(settings, { isBrowserOptional: true });
    const { outDir, basePath } = settings;
    const server = await serveStatic({ dir: outDir, basePath, port });
    console.log(`serving: ${server.address} (Ctrl-C ends it)`);
    const end = (): void => void server.close();
    process.once('SIGINT', end).once('SIGTERM', end);
  },
});

function readPort(value: string | undefined): number {
  const port = Number(value || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CallError(`PORT is "${String(value)}": set it to a number from 0 to 65535`);
}
