import { expect, test, vi } from 'vitest';
import type { Machine } from './browser-sources.ts';
import { MissingBrowserError } from './missing-browser.ts';

const usual: Machine = { named: undefined, platform: 'linux', arch: 'x64', chromium: '153.0.0' };
const google = 'https://storage.googleapis.com/chrome-for-testing-public';

function waysOf(around: Partial<Machine>): string[] {
  const { message } = new MissingBrowserError({ ...usual, ...around }, new Error('it is Monday'));
  expect(message).toMatch(/^No browser could be started/);
  expect(message).toMatch(/\nReason: it is Monday$/);
  return message.split('\n').slice(1, -1);
}

test.each<[where: string, around: Partial<Machine>, ways: RegExp[]]>([
  ['with the package', {}, [/missing library/, /PUPPETEER_EXECUTABLE_PATH/]],
  [
    'on Linux x64 without the package',
    { chromium: undefined },
    [
      /install the packages again/,
      new RegExp(google),
      /DOWNLOAD_BASE_URL/,
      /install Chrome;/,
      /PUPPETEER_EXECUTABLE_PATH/,
    ],
  ],
  [
    'on macOS',
    { platform: 'darwin' },
    [new RegExp(google), /DOWNLOAD_BASE_URL/, /install Chrome;/, /PUPPETEER_EXECUTABLE_PATH/],
  ],
  [
    'with a wrong PUPPETEER_EXECUTABLE_PATH',
    { named: '/opt/chrom' },
    [/PUPPETEER_EXECUTABLE_PATH, which is \/opt\/chrom,/, /unset it: npm has installed a browser/],
  ],
  [
    'with a wrong PUPPETEER_EXECUTABLE_PATH on macOS',
    { named: '/opt/chrom', platform: 'darwin' },
    [/PUPPETEER_EXECUTABLE_PATH, which is \/opt\/chrom,/, /unset it: a browser is then downloaded/],
  ],
])('lists the ways to get a browser %s', (_, around, ways) => {
  const lines = waysOf(around);
  expect(lines).toHaveLength(ways.length);
  for (const [index, way] of ways.entries()) expect(lines[index]).toMatch(way);
});

test('names the address of the mirror that is set', () => {
  vi.stubEnv('PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL', 'https://mirror.example/chrome/');
  const ways = waysOf({ platform: 'darwin' }).join('\n');
  vi.unstubAllEnvs();
  expect(ways).toContain('https://mirror.example/chrome,');
  expect(ways).not.toContain(google);
});

test('gives the first line that the browser printed as part of the reason', () => {
  const printed =
    'Failed to launch the browser process:  Code: 127\n\nstderr:\nlibnss3.so: no such file\nmore\n';
  expect(new MissingBrowserError(usual, new Error(printed)).message).toMatch(
    /\nReason: Failed to launch the browser process: {2}Code: 127 libnss3\.so: no such file$/,
  );
});
