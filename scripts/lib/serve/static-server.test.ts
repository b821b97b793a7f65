import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get, request as send } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import type { FindDir } from './served-file.ts';
import { serveStatic } from './static-server.ts';

const SITE = {
  'index.html': 'home',
  '404.html': 'nothing here',
  'roles/index.html': 'roles',
  'roles/data.json': '{}',
  'roles/index.md': '# Rôles',
  '.hidden/index.html': 'hidden',
};

/** Serves a folder under `/site/`. Returns the address, and a function that requests a path without normalizing it. */
async function serve(dir: string | FindDir) {
  const server = await serveStatic({ dir, basePath: '/site/', port: 0 });
  onTestFinished(server.close);
  const { port } = new URL(server.address);
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number | undefined; type: string; length: string; body: string; tag: string }>(
      (resolve, reject) => {
        const asked = send({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString()));
          response.on('error', reject).on('end', () => {
            const {
              'content-type': type = '',
              'content-length': length = '',
              etag: tag = '',
            } = response.headers;
            resolve({ status: response.statusCode, type, length, body, tag });
          });
        });
        asked.on('error', reject).end();
      },
    );
  return { address: server.address, port, ask };
}

test.each([
  ['/site/', 200, 'home', 'text/html'],
  ['/site/?q=1#top', 200, 'home', 'text/html'],
  ['/site/roles/', 200, 'roles', 'text/html'],
  ['/site/roles', 200, 'roles', 'text/html'],
  ['/site/r%6Fles/data.json', 200, '{}', 'application/json'],
  ['/site/roles/index.md', 200, '# Rôles', 'text/markdown;charset=utf-8'],
  ['/site/roles/data.json/', 404, 'nothing here', 'text/html'],
  ['/site/nowhere/', 404, 'nothing here', 'text/html'],
  ['/', 404, 'nothing here', 'text/html'],
  ['/sites/', 404, 'nothing here', 'text/html'],
])('answers %s with %i', async (path, status, body, type) => {
  const { ask } = await serve(temporaryDir(SITE));
  const answer = await ask(path);
  expect(answer).toMatchObject({ status, body });
  expect(answer.type.startsWith(type)).toBe(true);
});

test.each([
  '%',
  '%E0%A4%A',
  '%00',
  'a%00b',
  '.hidden/',
  '../index.html',
  '..%2findex.html',
  '..%5cindex.html',
  '//',
  `${'a'.repeat(5000)}/`,
])('answers the invalid path %s with 404', async (path) => {
  const { ask } = await serve(temporaryDir(SITE));
  expect(await ask(`/site/${path}`)).toMatchObject({ status: 404, body: 'nothing here' });
});

test.each(['bytes=1-2', 'bytes=5-2', 'bytes=-1', 'bytes=99-', 'nonsense'])(
  'sends the whole file for the range %s',
  async (range) => {
    const { ask } = await serve(temporaryDir(SITE));
    expect(await ask('/site/', { Range: range })).toMatchObject({ status: 200, body: 'home', length: '4' });
  },
);

test('sends only the headers for HEAD', async () => {
  const { ask } = await serve(temporaryDir(SITE));
  expect(await ask('/site/', {}, 'HEAD')).toMatchObject({ status: 200, body: '', length: '4' });
});

test('sends a file again only if it has changed', async () => {
  const dir = temporaryDir(SITE);
  const { ask } = await serve(dir);
  const { tag } = await ask('/site/');
  expect(await ask('/site/', { 'If-None-Match': tag })).toMatchObject({ status: 304, body: '' });
  writeFileSync(join(dir, 'index.html'), 'another home');
  expect(await ask('/site/', { 'If-None-Match': tag })).toMatchObject({ status: 200, body: 'another home' });
});

test('sends the compressed file to a browser that accepts it', async () => {
  const dir = temporaryDir({ ...SITE, 'index.html.br': brotliCompressSync('home') });
  const { address, ask } = await serve(dir);
  const response = await fetch(address, { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toBe('home');
  expect(await ask('/site/', { 'Accept-Encoding': 'gzip' })).toMatchObject({ body: 'home' });
});

test('serves a site that another build has replaced: whole files, and 404 for removed ones', async () => {
  const dir = join(
    temporaryDir({ 'dist/index.html': 'short', 'dist/old/index.html': 'old', 'dist/404.html': 'first' }),
    'dist',
  );
  const { ask } = await serve(dir);
  expect(await ask('/site/')).toMatchObject({ status: 200, body: 'short' });
  const next = temporaryDir({
    'index.html': 'longer than before',
    'new/index.html': 'new',
    '404.html': 'second',
  });
  rmSync(dir, { recursive: true });
  renameSync(next, dir);
  expect(await ask('/site/')).toMatchObject({ status: 200, body: 'longer than before', length: '18' });
  expect(await ask('/site/new/')).toMatchObject({ status: 200, body: 'new' });
  expect(await ask('/site/old/')).toMatchObject({ status: 404, body: 'second' });
  mkdirSync(next);
});

test('waits for a folder that is being replaced', async () => {
  const work = temporaryDir({ 'next/index.html': 'home' });
  const { ask } = await serve(join(work, 'dist'));
  const answer = ask('/site/');
  await wait(200);
  renameSync(join(work, 'next'), join(work, 'dist'));
  expect(await answer).toMatchObject({ status: 200, body: 'home' });
});

test('sends plain text for a missing file if the site has no 404 page', async () => {
  const { ask } = await serve(temporaryDir());
  expect(await ask('/site/')).toMatchObject({ status: 404, body: 'There is nothing here.\n' });
});

test('continues if a reader leaves before the answer', async () => {
  const dir = temporaryDir(SITE);
  const { promise: printed, resolve: print } = Promise.withResolvers<undefined>();
  const asked: string[] = [];
  const { port, ask } = await serve(async (path) => {
    asked.push(path);
    if (path === 'slow.pdf') await printed;
    return dir;
  });
  const impatient = get({ host: '127.0.0.1', port, path: '/site/slow.pdf', agent: false });
  impatient.on('error', () => undefined);
  while (asked.length === 0) await wait(10);
  impatient.destroy();
  await wait(50);
  print(undefined);
  await wait(50);
  expect(await ask('/site/')).toMatchObject({ status: 200 });
});

test('names a port that is in use, and an address that this machine does not have', async () => {
  const dir = temporaryDir(SITE);
  const { port } = await serve(dir);
  await expect(serveStatic({ dir, basePath: '/', port: Number(port) })).rejects.toThrow(
    `port ${port} is in use: stop the program that uses it, or set PORT to another one`,
  );
  await expect(serveStatic({ dir, basePath: '/', port: 0, host: '203.0.113.7' })).rejects.toThrow(
    'HOST is "203.0.113.7", which is not an address of this machine: set it to 0.0.0.0',
  );
});

test.runIf(process.platform === 'linux')('listens on the given address', async () => {
  const server = await serveStatic({ dir: temporaryDir(SITE), basePath: '/', port: 0, host: '0.0.0.0' });
  onTestFinished(server.close);
  expect(server.address).toMatch(/^http:\/\/localhost:\d+\/$/);
  // Every address in 127.0.0.0/8 belongs to this machine; by default, the server listens on only one of them.
  expect((await fetch(server.address.replace('localhost', '127.0.0.2'))).status).toBe(200);
});
