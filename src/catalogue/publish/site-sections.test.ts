import { expect, test } from 'vitest';
import { siteSections } from './site-sections.ts';
import { createUrls } from './urls.ts';

const urls = createUrls('/somewhere/');

function currentAt(path: string): string[] {
  return siteSections(urls, path, true)
    .filter(({ current }) => current !== undefined)
    .map(({ name, current }) => `${name}: ${current}`);
}

test.each([
  [urls.home, []],
  [urls.roles, ['Roles: page']],
  [urls.level('ml-engineer', 'senior'), ['Roles: true']],
  [urls.calculator('ml-engineer'), ['Assess yourself: true']],
  [urls.match, ['Assess yourself: true']],
  [urls.assess, ['Assess yourself: page']],
  [urls.guide('reading'), ['Guides: true']],
])('marks the part of %s: %j', (path, expected) => {
  expect(currentAt(path)).toEqual(expected);
});

test('leaves out the guides where there are none', () => {
  expect(siteSections(urls, urls.home, false).map(({ name }) => name)).not.toContain('Guides');
});
