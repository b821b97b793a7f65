import { expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { siteSections } from './site-sections.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

const urls = createUrls('/somewhere/');
const navigation = [
  { text: 'Levels', url: '/guides/levels/#start' },
  { text: 'People', url: '/families/' },
  { text: 'Home', url: '/' },
  { text: 'Handbook', url: 'https://handbook.example.org/roles/' },
];
const site = {
  catalogue: smallCatalogue({ site: { ...smallContent.site, navigation } }),
  urls,
  contentLang: 'de',
  guides: [{ id: 'levels', title: 'Levels', summary: undefined }],
};

function currentAt(path: string): string[] {
  return siteSections(site, path)
    .filter(({ current }) => current !== undefined)
    .map(({ name, current }) => `${name}: ${current}`);
}

test.each([
  [urls.home, ['Home: page']],
  [urls.roles, ['Roles: page']],
  [urls.level('ml-engineer', 'senior'), ['Roles: true']],
  [urls.calculator('ml-engineer'), ['Assess yourself: true']],
  [urls.match, ['Assess yourself: true']],
  [urls.assess, ['Assess yourself: page']],
  [urls.guide('reading'), ['Guides: true']],
  [urls.guide('levels'), ['Guides: true', 'Levels: page']],
  [urls.family('makers'), ['People: true']],
])('marks the current part on %s: %j', (path, expected) => {
  expect(currentAt(path)).toEqual(expected);
});

test('leaves out the guides if there are none', () => {
  expect(siteSections({ ...site, guides: [] }, urls.home).map(({ name }) => name)).not.toContain('Guides');
});

test('leaves out tools that are off', () => {
  const parts = { compare: false, calculator: false };
  const catalogue = smallCatalogue({ site: { ...smallContent.site, parts } });
  expect(siteSections({ ...site, catalogue }, urls.home).map(({ name }) => name)).toEqual([
    'Roles',
    'Skills',
    'Guides',
  ]);
});

test('ends with the links of the owner in the language of the content, with the base path for paths of the site', () => {
  expect(siteSections(site, urls.roles).slice(-4)).toEqual([
    { name: 'Levels', path: '/somewhere/guides/levels/#start', current: undefined, lang: 'de' },
    { name: 'People', path: '/somewhere/families/', current: undefined, lang: 'de' },
    { name: 'Home', path: '/somewhere/', current: undefined, lang: 'de' },
    { name: 'Handbook', path: 'https://handbook.example.org/roles/', current: undefined, lang: 'de' },
  ]);
});
