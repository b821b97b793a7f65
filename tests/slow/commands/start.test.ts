import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser/browser.ts';
import {
  hashFiles,
  projectRoot,
  runScript,
  startScript,
  type RunningScript,
} from '../../setup/run-script.ts';

const BASE = '/project/';
const work = mkdtempSync(join(tmpdir(), 'rolebook-start-'));

/** Returns the variables for a start that serves the smallest catalogue at any free port. */
const variables = (outDir: string): Record<string, string> => ({
  CONTENT_DIR: join(projectRoot, 'tests/fixtures/small'),
  OUT_DIR: outDir,
  BASE_PATH: BASE,
  PORT: '0',
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('without a browser', () => {
  let script: RunningScript;
  let address: string;

  beforeAll(async () => {
    script = startScript('start', [], {
      ...variables(join(work, 'plain', 'dist')),
      PUPPETEER_EXECUTABLE_PATH: '/nonexistent',
    });
    address = await servedAt(script);
    await until(script, /^built: /m);
  });

  afterAll(() => end(script));

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
    ['pagefind/pagefind.js', 200, /^text\/javascript/],
    ['no/such/page/', 404, /^text\/html/],
    ['roles/maker/career-track.pdf', 404, /^text\/html/],
  ])('answers %s with %i', async (path, status, type) => {
    const response = await fetch(new URL(path, address));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(type);
  });

  test('shows its own page for wrong addresses, also outside of its path', async () => {
    for (const path of ['no/such/page/', '/', '/projects/']) {
      const response = await fetch(new URL(path, address));
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`href="${BASE}roles/"`);
    }
  });

  test('continues without PDFs, and reports it', () => {
    expect(script.output()).toContain('Continuing without PDFs');
  });

  test('serves a replaced output, without its former files', async () => {
    const outDir = join(work, 'plain', 'dist');
    rmSync(outDir, { recursive: true });
    mkdirSync(outDir);
    writeFileSync(join(outDir, 'index.html'), 'another build');
    expect(await (await fetch(address)).text()).toBe('another build');
    expect((await fetch(new URL('pagefind/pagefind.js', address))).status).toBe(404);
  });

  test('exits with code 0 after SIGTERM', async () => {
    script.child.kill('SIGTERM');
    const result = await Promise.race([script.ended, wait(5000, undefined)]);
    expect(result?.code).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe('while documents are printed', () => {
  const outDir = join(work, 'printed', 'dist');
  let script: RunningScript;
  let address: string;

  beforeAll(async () => {
    // The address is new, so no document comes from the cache of an earlier build.
    const site = { SITE_URL: `https://start-${String(process.pid)}.example` };
    script = startScript('start', [], { ...variables(outDir), ...site });
    address = await servedAt(script);
  });

  afterAll(() => end(script));

  test('pages and search are served, and a requested document is printed next', async () => {
    expect(existsSync(outDir)).toBe(false);
    const document = fetch(new URL('roles/maker/career-track-review-letter.pdf', address));
    for (const path of ['', 'search/', 'pagefind/pagefind.js']) {
      expect((await fetch(new URL(path, address))).status).toBe(200);
    }
    expect(existsSync(outDir)).toBe(false);
    const response = await document;
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await until(script, /^built: /m);
    expect(readFileSync(join(outDir, 'roles/maker/career-track-review-letter.pdf'))).toEqual(bytes);
    expect(readdirSync(join(work, 'printed'))).toEqual(['dist']);
  });

  // A document that fails is printed again in a new browser, which takes time.
  test(
    'if one fails, pages are still served, the output is unchanged, and the exit code is 1',
    { timeout: 180_000 },
    async () => {
      const before = hashFiles(outDir);
      const unable = startScript('start', [], {
        ...variables(outDir),
        SITE_URL: `https://unable-${String(process.pid)}.example`,
        PUPPETEER_EXECUTABLE_PATH: await browserWithoutNetwork(),
      });
      const served = await servedAt(unable);
      await until(unable, /are served until/);
      expect(unable.output()).toMatch(/Maker.*\(tried twice\)/);
      expect((await fetch(served)).status).toBe(200);
      expect((await fetch(new URL('roles/maker/career-track.pdf', served))).status).toBe(404);
      unable.child.kill('SIGINT');
      expect((await unable.ended).code).toBe(1);
      expect(hashFiles(outDir)).toEqual(before);
      expect(readdirSync(join(work, 'printed'))).toEqual(['dist']);
    },
  );
});

test('refuses a port in use before it builds anything', async () => {
  const outDir = join(work, 'second', 'dist');
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const refused = await runScript('start', [], { ...variables(outDir), PORT: port });
  other.close();
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `port ${port} is in use: stop the program that uses it, or set PORT to another one\n`,
  });
  expect(existsSync(outDir)).toBe(false);
});

/** Waits until the script prints its address, and returns it. */
async function servedAt(script: RunningScript): Promise<string> {
  return (await until(script, /^serving: (\S+)/m))[1] ?? '';
}

/** Waits until the output of the script matches. Throws an Error if it ends before. */
async function until({ ended, output }: RunningScript, printed: RegExp): Promise<RegExpExecArray> {
  const script = { hasEnded: false };
  void ended.then(() => (script.hasEnded = true));
  while (!script.hasEnded) {
    const found = printed.exec(output());
    if (found) return found;
    await wait(50);
  }
  throw new Error(`start ended too early:\n${output()}`);
}

/** Writes a program that starts a real browser for which localhost does not exist, and returns its path. */
async function browserWithoutNetwork(): Promise<string> {
  const browser = await openBrowser();
  const program = browser.process()?.spawnfile ?? '';
  await browser.close();
  const file = join(work, 'browser');
  writeFileSync(file, `#!/bin/sh\nexec '${program}' --host-resolver-rules='MAP localhost ~NOTFOUND' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

async function end(script: RunningScript): Promise<void> {
  script.child.kill('SIGKILL');
  await script.ended;
}
