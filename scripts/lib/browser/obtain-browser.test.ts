import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { serve, serveShell } from '../../../tests/setup/shell-server.ts';
import type { BrowserSource } from './browser-sources.ts';
import { identityOf, obtainBrowser } from './obtain-browser.ts';

const download: BrowserSource = { kind: 'download', build: '156.0.1.2' };

let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('uses the first source that has a browser', async () => {
  const { address } = await serveShell(download.build, 'program');
  const cache = join(temporaryDir(), 'cache');
  const browser = await obtainBrowser([download, { kind: 'named', program: '/opt/chrome' }], {
    cache,
    from: address,
  });
  expect(readFileSync(browser.options.executablePath ?? '', 'utf8')).toBe('program');
  expect(browser.options.headless).toBe('shell');
  expect(browser.identity).toBe(identityOf(download));
  expect(said).toHaveLength(1);
});

test('falls back to the next source with another identity, and prints the reason', async () => {
  const { address } = await serve((_, response) => response.writeHead(503).end());
  const dir = temporaryDir({ chrome: '' });
  const program = join(dir, 'chrome');
  const browser = await obtainBrowser([download, { kind: 'named', program }], {
    cache: join(dir, 'cache'),
    from: address,
  });
  expect(browser.options).toEqual({ headless: true, executablePath: program });
  expect(browser.identity).not.toBe(identityOf(download));
  expect(said.at(-1)).toMatch(new RegExp(`^Printing with ${program}, since .*code 503`));
});

test('throws the error of the first source if no source has a browser', async () => {
  const { address, asked } = await serve((_, response) => response.writeHead(503).end());
  const places = { cache: join(temporaryDir(), 'cache'), from: address };
  const others: BrowserSource = { kind: 'download', build: '157.0.1.2' };
  await expect(obtainBrowser([download, others], places)).rejects.toThrow(`/${download.build}/`);
  expect(asked).toHaveLength(2);
});
