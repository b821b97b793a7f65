import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readSettings } from './settings.ts';

test('without variables, content/ is built into dist/ for the root of a site', () => {
  expect(readSettings({})).toEqual({
    contentDir: resolve('content'),
    outDir: resolve('dist'),
    siteUrl: undefined,
    basePath: '/',
  });
});

test('variables that are empty are as good as none', () => {
  expect(readSettings({ CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '' })).toEqual(
    readSettings({}),
  );
});

test('directories may be relative or absolute', () => {
  const { contentDir, outDir } = readSettings({ CONTENT_DIR: '../other', OUT_DIR: '/var/site' });
  expect([contentDir, outDir]).toEqual([resolve('../other'), resolve('/var/site')]);
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['https://Example.org/project/?a#b', 'https://example.org'],
  ['http://localhost:4321', 'http://localhost:4321'],
])('SITE_URL=%s stands for %s', (value, siteUrl) => {
  expect(readSettings({ SITE_URL: value }).siteUrl).toBe(siteUrl);
});

test.each([
  ['/', '/'],
  ['project', '/project/'],
  ['/project', '/project/'],
  ['/project/', '/project/'],
  ['//project//', '/project/'],
  ['/a//b/', '/a/b/'],
  ['/a/b.c/~d_e-f/', '/a/b.c/~d_e-f/'],
])('BASE_PATH=%s stands for %s', (value, basePath) => {
  expect(readSettings({ BASE_PATH: value }).basePath).toBe(basePath);
});

describe('what makes no sense is refused:', () => {
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

  test.each(['https://example.org/project/', '/a b/', '/a?b/', '/"/', '/../', '/a/./b/', '/é/'])(
    'BASE_PATH=%s',
    (value) => {
      expect(() => readSettings({ BASE_PATH: value })).toThrow(
        new Error(`BASE_PATH is "${value}": set it to a path such as /project/`),
      );
    },
  );
});

test('without an argument, the environment is read', () => {
  vi.stubEnv('BASE_PATH', '/from-the-environment/');
  try {
    expect(readSettings().basePath).toBe('/from-the-environment/');
  } finally {
    vi.unstubAllEnvs();
  }
});
