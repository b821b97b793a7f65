import { expect, test } from 'vitest';
import { patternOf } from './part-routes.ts';

test.each([
  ['match.astro', '/match'],
  ['roles/[role]/print/index.astro', '/roles/[role]/print'],
  ['roles\\[role]\\feed.xml.ts', '/roles/[role]/feed.xml'],
  ['index.astro', '/'],
])('%s has the route %s', (file, pattern) => {
  expect(patternOf(file)).toBe(pattern);
});
