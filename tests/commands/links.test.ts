import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';
import { linesOf, projectRoot } from '../setup/run-script.ts';

/** The responses by path: a status, and the target of a redirect. */
const ANSWERS: Record<string, [status: number, location?: string]> = {
  '/fine': [200],
  '/no-head': [200],
  '/gone': [404],
  '/removed': [410],
  '/moved': [301, '/fine'],
  '/moved-twice': [308, '/moved'],
  '/for-now': [302, '/fine'],
  '/moved-to-nothing': [301, '/gone'],
  '/around': [301, '/around'],
  '/forbidden': [403],
  '/broken': [500],
};

const requests: string[] = [];
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const { method = '', url = '' } = request;
  requests.push(`${method} ${url}`);
  if (url === '/silent') return;
  const [status, location] = ANSWERS[url] ?? [404];
  response
    .writeHead(method === 'HEAD' && url === '/no-head' ? 405 : status, location ? { location } : {})
    .end();
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void requests.splice(0));

/** Returns content with a skill whose resources have the given paths, one per line from line 3. */
function contentWith(...paths: string[]): string {
  const dir = join(temporaryDir(), 'content');
  cpSync(join(projectRoot, 'tests/fixtures/small'), dir, { recursive: true });
  const resources = paths
    .map((path) => `  - { title: A page, url: '${origin}${path}', kind: docs }\n`)
    .join('');
  writeFileSync(join(dir, 'skills/craft/joinery.yaml'), `name: Joinery\nresources:\n${resources}`);
  return dir;
}

const links = (dir: string, ...args: string[]) =>
  callCommand('links', ['--timeout', '1', ...args], { CONTENT_DIR: dir });

test('prints only a summary if every address exists', async () => {
  const { code, stdout, stderr } = await links(contentWith('/fine', '/fine#part', '/no-head', '/for-now'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(stdout)).toEqual(['links: 3 addresses checked, 0 broken, 0 moved, 0 without an answer']);
  expect(requests.filter((request) => request === 'HEAD /fine')).toHaveLength(2); // once for itself, once for "/for-now"
  expect(requests).toContain('GET /no-head');
});

test('reports each address that is broken, moved or unchecked with its line, and does not fail', async () => {
  const said: [path: string, words: string][] = [
    ['/gone', 'is broken (404): find its new address, or remove it'],
    ['/removed', 'is broken (410): find its new address, or remove it'],
    ['/moved', 'has moved permanently: change it to ORIGIN/fine'],
    ['/moved-twice', 'has moved permanently: change it to ORIGIN/fine'],
    ['/moved-to-nothing', 'is broken (404): find its new address, or remove it'],
    ['/around', 'could not be checked: it redirects more than 10 times; open it in a browser'],
    ['/forbidden', 'could not be checked: it answers 403; open it in a browser'],
    ['/broken', 'could not be checked: it answers 500; open it in a browser'],
    ['/silent', 'could not be checked: it does not answer in time; open it in a browser'],
  ];
  const { code, stderr } = await links(contentWith(...said.map(([path]) => path)));
  expect(code).toBe(0);
  for (const [index, [path, words]] of said.entries()) {
    const line = linesOf(stderr).find((one) => one.includes(`${origin}${path} `));
    expect(line).toMatch(new RegExp(`skills/craft/joinery\\.yaml:${String(index + 3)}:\\d+ {2}warning: `));
    expect(line).toContain(words.replace('ORIGIN', origin));
  }
});

/** Adds a link to a server that does not run. */
function linkToNobody(dir: string): string {
  const file = join(dir, 'skills/craft/joinery.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}summary: See [it](http://127.0.0.1:1/x).\n`);
  return dir;
}

test('suggests checking the network if no address can be reached', async () => {
  const { code, stderr } = await links(linkToNobody(contentWith('/silent')));
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'no address could be reached: check the network connection\n',
  });
});

test('explains why a server cannot be reached', async () => {
  const { code, stderr } = await links(linkToNobody(contentWith('/fine')));
  expect(code).toBe(0);
  expect(stderr).toContain('http://127.0.0.1:1/x could not be checked: it cannot be reached (');
});

test('fails with --strict only if an address is broken', async () => {
  expect(await links(contentWith('/gone', '/moved'), '--strict')).toMatchObject({ code: 1 });
  expect(await links(contentWith('/moved', '/broken'), '--strict')).toMatchObject({ code: 0 });
});

test('refuses a time that is not a number', async () => {
  const { code, stderr } = await callCommand('links', ['--timeout', 'soon']);
  expect(code).toBe(2);
  expect(stderr).toContain('--timeout is "soon": write a number of seconds');
});
