import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot, startScript, type RunningScript } from '../setup/run-script.ts';

const BASE = '/project/';
const work = mkdtempSync(join(tmpdir(), 'rolebook-start-'));
let script: RunningScript;
let address: string;

beforeAll(async () => {
  script = startScript('start', [], {
    CONTENT_DIR: join(projectRoot, 'tests/fixtures/small'),
    OUT_DIR: join(work, 'dist'),
    BASE_PATH: BASE,
    PORT: '0',
    PUPPETEER_EXECUTABLE_PATH: '/nonexistent',
  });
  address = await servedAt(script);
});

afterAll(async () => {
  script.child.kill('SIGKILL');
  await script.ended;
  rmSync(work, { recursive: true, force: true });
});

test('serves the site under its path, at the address that it prints', async () => {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(new URL(address).pathname).toBe(BASE);
  expect(await response.text()).toContain('<h1');
});

test.each([
  ['roles/maker/', 200, /^text\/html/],
  ['data/v1/catalogue.json', 200, /^application\/json/],
  ['data/v1/catalogue.csv', 200, /^text\/csv/],
  ['favicon.svg', 200, /^image\/svg\+xml/],
  ['no/such/page/', 404, /^text\/html/],
  ['roles/maker/career-track.pdf', 404, /^text\/html/],
])('answers %s with %i', async (path, status, type) => {
  const response = await fetch(new URL(path, address));
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(type);
});

test('shows its own page where there is none, and outside of its path', async () => {
  for (const path of ['no/such/page/', '/', '/projects/']) {
    const response = await fetch(new URL(path, address));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`href="${BASE}roles/"`);
  }
});

test.each(['../../package.json', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json'])(
  'gives no file outside of the site: %s',
  async (path) => {
    // Unlike fetch, a plain request sends the path as it is written.
    const status = await new Promise((resolve, reject) => {
      request({ port: new URL(address).port, host: '127.0.0.1', path: `${BASE}${path}` }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  },
);

test('goes on without PDFs where there is no browser, and says so', () => {
  expect(script.output()).toContain('Going on without PDFs');
});

test('ends with 0 when it is told to end', async () => {
  script.child.kill('SIGTERM');
  const result = await Promise.race([script.ended, wait(5000, undefined)]);
  expect(result?.code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

/** Waits until the script says where it serves. Throws where it ends before. */
async function servedAt({ ended, output }: RunningScript): Promise<string> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!hasEnded) {
    const found = /^serving: (\S+)/m.exec(output());
    if (found) return found[1] ?? '';
    await wait(100);
  }
  throw new Error(`start ended before it served:\n${output()}`);
}
