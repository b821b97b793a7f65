import { expect, test } from 'vitest';
import { basePathOf, parseBasePath } from './base-path.ts';

test.each([
  ['', '/'],
  ['/', '/'],
  ['project', '/project/'],
  ['/project', '/project/'],
  ['//project//', '/project/'],
  ['/a//b/', '/a/b/'],
  ['/a/b.c/~d_e-f/', '/a/b.c/~d_e-f/'],
])('normalizes the path %j to %s', (path, basePath) => {
  expect(parseBasePath(path)).toBe(basePath);
});

test.each(['https://example.org/project/', '/a b/', '/a?b/', '/"/', '/../', '/a/./b/', '/é/', '/%C3%A9/'])(
  'rejects the path %s',
  (path) => {
    expect(parseBasePath(path)).toBeUndefined();
  },
);

test.each([
  ['https://example.org', '/'],
  ['https://example.org/', '/'],
  ['https://example.org/ladder', '/ladder/'],
  ['https://example.org/a/b/?query#fragment', '/a/b/'],
  ['https://example.org/a/../b', '/b/'],
  ['https://example.org/é/', undefined],
])('returns the base path of %s: %s', (address, basePath) => {
  expect(basePathOf(address)).toBe(basePath);
});
