import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { readSettings } from './settings.ts';

test('builds content/ into dist/ for the root of a site by default', () => {
  expect(readSettings({})).toEqual({
    contentDir: resolve('content'),
    publicDir: resolve('public'),
    outDir: resolve('dist'),
    siteUrl: undefined,
    basePath: '/',
  });
});

test('ignores empty variables', () => {
  expect(readSettings({ CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '' })).toEqual(
    readSettings({}),
  );
});

test('accepts relative and absolute directories', () => {
  const { contentDir, outDir } = readSettings({ CONTENT_DIR: '../other', OUT_DIR: '/var/site' });
  expect([contentDir, outDir]).toEqual([resolve('../other'), resolve('/var/site')]);
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['https://Example.org/?a#b', 'https://example.org'],
  ['http://localhost:4321', 'http://localhost:4321'],
])('reads SITE_URL=%s as %s', (value, siteUrl) => {
  expect(readSettings({ SITE_URL: value }).siteUrl).toBe(siteUrl);
});

test.each([
  ['/', '/'],
  ['project', '/project/'],
  ['/a//b/', '/a/b/'],
])('reads BASE_PATH=%s as %s', (value, basePath) => {
  expect(readSettings({ BASE_PATH: value }).basePath).toBe(basePath);
});

function contentAt(url: string): string {
  return temporaryDir({ 'site.yaml': `name: A\ndescription: B.\nurl: ${url}\n` });
}

describe("the path of the site's address", () => {
  test.each([
    ['https://example.org/ladder', undefined, '/ladder/'],
    ['https://example.org/ladder/', '', '/ladder/'],
    ['https://example.org/ladder/', 'ladder', '/ladder/'],
    ['https://example.org/', '/ladder/', '/ladder/'],
    ['https://example.org', undefined, '/'],
  ])('is the base path: %s with BASE_PATH=%s gives %s', (address, set, basePath) => {
    const settings = readSettings({ SITE_URL: address, BASE_PATH: set });
    expect(settings).toMatchObject({ siteUrl: 'https://example.org', basePath });
    expect(readSettings({ CONTENT_DIR: contentAt(address), BASE_PATH: set }).basePath).toBe(basePath);
  });

  test('in site.yaml is ignored if SITE_URL is set', () => {
    const content = contentAt('https://example.org/ladder/');
    expect(readSettings({ CONTENT_DIR: content, SITE_URL: 'https://preview.example' }).basePath).toBe('/');
    const set = { SITE_URL: 'https://preview.example', BASE_PATH: '/project/' };
    expect(readSettings({ CONTENT_DIR: content, ...set }).basePath).toBe('/project/');
  });

  test.each(['/project/', '/', 'ladder/two'])('is refused with another BASE_PATH, such as %s', (set) => {
    const address = 'https://example.org/ladder/';
    expect(() => readSettings({ SITE_URL: address, BASE_PATH: set })).toThrow(
      `SITE_URL is "${address}", but BASE_PATH is "${set}": leave BASE_PATH out, or give both the same path`,
    );
    expect(() => readSettings({ CONTENT_DIR: contentAt(address), BASE_PATH: set })).toThrow(
      `"url" of site.yaml is "${address}", but BASE_PATH is "${set}": leave BASE_PATH out, or set SITE_URL`,
    );
  });

  test('is refused if it is not a valid base path', () => {
    expect(() => readSettings({ SITE_URL: 'https://example.org/é/' })).toThrow(
      'SITE_URL is "https://example.org/é/": write its path with the letters a to z',
    );
  });
});

describe('refuses invalid values:', () => {
  test.each([
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    '/project/',
    'https://a b',
  ])('SITE_URL=%s', (value) => {
    expect(() => readSettings({ SITE_URL: value })).toThrow(
      new Error(`SITE_URL is "${value}": set it to an address such as https://example.org`),
    );
  });

  test.each(['https://example.org/project/', '/a b/', '/../'])('BASE_PATH=%s', (value) => {
    expect(() => readSettings({ BASE_PATH: value })).toThrow(
      new Error(`BASE_PATH is "${value}": set it to a path such as /project/`),
    );
  });
});

test('reads the environment without an argument', () => {
  vi.stubEnv('BASE_PATH', '/from-the-environment/');
  try {
    expect(readSettings().basePath).toBe('/from-the-environment/');
  } finally {
    vi.unstubAllEnvs();
  }
});
