import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { CommandError } from './command.ts';

/** A server of static files on this machine. */
export interface StaticServer {
  /** The address of the site, with its base path: `http://localhost:4321/project/`. */
  address: string;
  close: () => Promise<void>;
}

interface ServerOptions {
  /** The directory that is served. */
  dir: string;
  /** The path under which it is served, with a slash at either end. */
  basePath: string;
  /** 0 takes any free port. */
  port: number;
}

/**
 * Serves a built site as a static host does: folders by their index.html, 404.html for what is not there, and of a file the
 * one beside it whose name ends in `.br`, if the browser takes it.
 */
export async function serveStatic({ dir, basePath, port }: ServerOptions): Promise<StaticServer> {
  const notFound = readFileSync(join(dir, '404.html'));
  const serve = sirv(dir, { etag: true, brotli: true });
  const server = createServer((request, response) => {
    const respondNotFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (request.url?.startsWith(basePath) !== true) {
      respondNotFound();
      return;
    }
    request.url = request.url.slice(basePath.length - 1);
    serve(request, response, respondNotFound);
  });
  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${String(bound)}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `port ${String(port)} is in use: stop what uses it, or set PORT to another one`;
      reject(error.code === 'EADDRINUSE' ? new CommandError(message) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
