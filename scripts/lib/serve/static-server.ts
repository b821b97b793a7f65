import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from '../command/command.ts';
import { readServedFile, type FindDir, type ServedFile } from './served-file.ts';

/** A server of static files on this machine. */
export interface StaticServer {
  /** The address of the site, with its base path: `http://localhost:4321/project/`. */
  address: string;
  close: () => Promise<void>;
}

interface ServerOptions {
  /** The directory that is served. */
  dir: string | FindDir;
  /** The path under which it is served, with a slash at either end. */
  basePath: string;
  /** 0 takes any free port. */
  port: number;
  /** The address at which it listens; that which only this machine reaches, unless told. */
  host?: string | undefined;
}

const LOCAL = '127.0.0.1';

/**
 * Serves a built site as a static host does: folders by their index.html, 404.html for what is not there, and of a file the
 * one beside it whose name ends in `.br`, if the browser takes it. Files may change meanwhile. Throws a CommandError that says
 * what to set where it cannot listen.
 */
export async function serveStatic({
  dir,
  basePath,
  port,
  host = LOCAL,
}: ServerOptions): Promise<StaticServer> {
  const findDir = typeof dir === 'string' ? () => Promise.resolve(dir) : dir;
  const server = createServer((request, response) => {
    // Readers may leave before they have their answer.
    response.on('error', () => undefined);
    respond(request, response, basePath, findDir).catch((error: unknown) => {
      console.error(`${request.url ?? ''} could not be served: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('This could not be read. The terminal says why.\n');
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

/** The answer of a site that has not even a page for what is not there. */
const NOTHING: ServedFile = {
  bytes: Buffer.from('There is nothing here.\n'),
  headers: { 'Content-Type': 'text/plain' },
};

function send(response: ServerResponse, status: number, { bytes, headers }: ServedFile): void {
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length }).end(bytes);
}

/** The path that a request names below the base path, decoded; undefined if there can be nothing. */
function pathOf(url: string, basePath: string): string | undefined {
  const path = url.replace(/[?#].*$/s, '');
  if (!path.startsWith(basePath)) return undefined;
  try {
    return decodeURIComponent(path.slice(basePath.length));
  } catch {
    return undefined;
  }
}

/** The name under which this machine reaches a server that listens at an address. */
function nameOf(host: string): string {
  if ([LOCAL, '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  const explain: Record<string, string> = {
    EADDRINUSE: `port ${String(port)} is in use: stop what uses it, or set PORT to another one`,
    EACCES: `port ${String(port)} is for administrators only: set PORT to one from 1024 on`,
    ...Object.fromEntries(
      ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].map((code) => [
        code,
        `HOST is "${host}", which is not an address of this machine: set it to 0.0.0.0 for all of them, or leave it out`,
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
