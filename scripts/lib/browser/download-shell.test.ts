import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { serve, serveShell } from '../../../tests/setup/shell-server.ts';
import { downloadedShell } from './download-shell.ts';

const BUILD = '156.0.1.2';

let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('downloads the shell once and prints one line', async () => {
  const { address, asked } = await serveShell(BUILD, '#!/bin/sh\necho it runs\n');
  const cache = join(temporaryDir(), 'cache/shell');
  const program = await downloadedShell({ cache, build: BUILD, from: address });
  expect(readFileSync(program, 'utf8')).toContain('it runs');
  expect(await downloadedShell({ cache, build: BUILD, from: address })).toBe(program);
  expect(asked).toHaveLength(1);
  expect(said).toEqual([expect.stringContaining(`${BUILD} from ${address}`)]);
  expect(readdirSync(cache)).toEqual([BUILD]);
});

test('replaces the shell of another build', async () => {
  const cache = join(temporaryDir(), 'cache');
  for (const build of [BUILD, '157.0.1.2']) {
    await downloadedShell({ cache, build, from: (await serveShell(build, build)).address });
  }
  expect(readdirSync(cache)).toEqual(['157.0.1.2']);
});

test('names the address if the shell is not there', async () => {
  const { address, asked } = await serveShell(BUILD, 'program');
  const cache = join(temporaryDir(), 'cache');
  await expect(downloadedShell({ cache, build: '1.2.3.4', from: address })).rejects.toThrow(
    `server returned code 404. URL: ${address}/1.2.3.4/`,
  );
  expect(asked).toHaveLength(1);
});

test('downloads through the proxy that the environment names', async () => {
  const { address, asked } = await serveShell(BUILD, 'program');
  for (const name of ['HTTP_PROXY', 'http_proxy']) vi.stubEnv(name, address);
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
  const cache = join(temporaryDir(), 'cache');
  const program = await downloadedShell({ cache, build: BUILD, from: 'http://mirror.example' });
  expect(readFileSync(program, 'utf8')).toBe('program');
  expect(asked).toEqual([expect.stringMatching(/^http:\/\/mirror\.example\/156/)]);
});

test("names the variable if a proxy's address is not valid", async () => {
  for (const name of ['HTTP_PROXY', 'http_proxy']) vi.stubEnv(name, 'proxy:3128');
  const cache = join(temporaryDir(), 'cache');
  await expect(downloadedShell({ cache, build: BUILD, from: 'http://mirror.example' })).rejects.toThrow(
    'HTTP_PROXY',
  );
});

test('throws and leaves nothing behind if the archive is broken', async () => {
  const { address } = await serve((_, response) => response.end('no archive'));
  const cache = join(temporaryDir(), 'cache');
  await expect(downloadedShell({ cache, build: BUILD, from: address })).rejects.toThrow(
    `the Chrome headless shell could not be downloaded from ${address}: Extraction failed`,
  );
  expect(readdirSync(cache)).toEqual([]);
});

test.each([
  ['an invalid address', 'mirror.example/chrome', 'Invalid URL'],
  ['an address at which no server listens', 'http://127.0.0.1:1', 'ECONNREFUSED'],
])('gives the reason in one line if the download is from %s', async (_, from, reason) => {
  const cache = join(temporaryDir(), 'cache');
  const failure = downloadedShell({ cache, build: BUILD, from });
  await expect(failure).rejects.toThrow(
    new RegExp(`^the Chrome headless shell could not be downloaded from ${from}: .*${reason}.*$`),
  );
});

test.each([
  ['never answers', () => undefined],
  ['stops in the middle', (send: (part: string) => void) => send('a part')],
])('gives up if the server %s', async (_, begin) => {
  const { address } = await serve((__, response) => {
    response.setHeader('Content-Length', 1000);
    begin((part) => response.write(part));
  });
  const cache = join(temporaryDir(), 'cache');
  await expect(downloadedShell({ cache, build: BUILD, from: address, patience: 300 })).rejects.toThrow(
    'the server is silent',
  );
  expect(readdirSync(cache)).toEqual([]);
});
