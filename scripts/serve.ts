import { resolve } from 'node:path';
import { defineCommand } from './lib/command/command.ts';
import { builtBasePath } from './lib/serve/built-base-path.ts';
import { DEFAULT_PORT, readPort } from './lib/serve/port.ts';
import { serveStatic } from './lib/serve/static-server.ts';

export const serveCommand = defineCommand({
  help: `Serves a built site on http://localhost:${String(DEFAULT_PORT)}/ until Ctrl-C, under the base path for which it was built. The folder
is OUT_DIR unless the call names another, such as the unpacked artifact "preview" of a pull request.

  npx rolebook serve
  npx rolebook serve ~/Downloads/preview/dist
  PORT=8080 npx rolebook serve preview/dist

Exit code: 1 when it cannot be served, 2 when the call is wrong.`,
  options: {},
  positionals: { least: 0, most: 1, what: 'the folder of one built site' },
  run: async ({ outDir }, _, [folder]) => {
    const dir = resolve(folder ?? outDir);
    const { HOST, PORT } = process.env;
    const server = await serveStatic({
      dir,
      basePath: builtBasePath(dir),
      port: readPort(PORT),
      host: HOST || undefined,
    });
    console.log(`serving: ${server.address} (Ctrl-C ends it)`);
    const end = (): void => void server.close();
    process.once('SIGINT', end).once('SIGTERM', end);
  },
});
