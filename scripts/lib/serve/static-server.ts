import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from '../command/command.ts';
import { readServedFile, type FindDir, type ServedFile } from './served-file.ts';

export interface StaticServer {
  /** The address of the site, with its base path: `http://localhost:4321/project/`. */
  address: string;
  close: () => Promise<void>;
}

interface ServerOptions {
  dir: string | FindDir;
  /** The path under which it is served, with a slash at either end. */
  basePath: string;
  /** The port, or 0 for any free one. */
  port: number;
  /** The address at which it listens, by default one that only this machine reaches. */
  host?: string | undefined;
}

const LOCAL = '127.0.0.1';

/**
 * Serves a built site like a static host: index.html for folders, 404.html for missing files, and the file with `.br` added
 * if the browser accepts Brotli. Files may change at any time. Throws a CommandError if it cannot listen.
 */
export async function serveStatic({
  dir,
  basePath,
  port,
  host = LOCAL,
}: ServerOptions): Promise<StaticServer> {
  const findDir = typeof dir === 'string' ? () => Promise.resolve(dir) : dir;
  const server = createServer((request, response) => {
    // Readers may leave before the answer is complete.
    response.on('error', () => undefined);
    respond(request, response, basePath, findDir).catch((error: unknown) => {
      console.error(`${request.url ?? ''} could not be served: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('This file could not be read. The terminal shows why.\n');
    });
  });
  await listen(server, port, host);
  const { port: bound } = server.address() as AddressInfo;
  return {
    address: `http://${nameOf(host)}:${String(bound)}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  basePath: string,
  findDir: FindDir,
): Promise<void> {
  const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
  const path = pathOf(request.url ?? '', basePath);
  const file = path === undefined ? undefined : await readServedFile(findDir, path, takesBrotli);
  if (file !== undefined && request.headers['if-none-match'] === file.headers['ETag']) {
    response.writeHead(304, { ETag: file.headers['ETag'] }).end();
    return;
  }
  if (file === undefined) send(response, 404, (await readServedFile(findDir, '404.html')) ?? NOTHING);
  else send(response, 200, file);
}

/** The answer for a missing file if the site has no 404.html. */
const NOTHING: ServedFile = {
  bytes: Buffer.from('There is nothing here.\n'),
  headers: { 'Content-Type': 'text/plain' },
};

function send(response: ServerResponse, status: number, { bytes, headers }: ServedFile): void {
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length }).end(bytes);
}

/** Returns the decoded path of a request below the base path, or undefined if it is outside or malformed. */
function pathOf(url: string, basePath: string): string | undefined {
  const path = url.replace(/[?#].*$/s, '');
  if (!path.startsWith(basePath)) return undefined;
  try {
    return decodeURIComponent(path.slice(basePath.length));
  } catch {
    return undefined;
  }
}

/** Returns the host name for requests on this machine to a server that listens on an address. */
function nameOf(host: string): string {
  if ([LOCAL, '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  const explain: Record<string, string> = {
    EADDRINUSE: `port ${String(port)} is in use: stop the program that uses it, or set PORT to another one`,
    EACCES: `port ${String(port)} is for administrators only: set PORT to 1024 or higher`,
    ...Object.fromEntries(
      ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].map((code) => [
        code,
        `HOST is "${host}", which is not an address of this machine: set it to 0.0.0.0 for all addresses, or leave it out`,
      ]),
    ),
  };
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const message = explain[error.code ?? ''];
      reject(message === undefined ? error : new CommandError(message));
    });
    server.listen(port, host, resolve);
  });
}
