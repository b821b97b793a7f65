import { expect, test } from 'vitest';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { article } from './article.ts';

const address = 'https://example.org/base/guides/grades/';
const guide = { id: 'grades', title: 'Grades', summary: 'How they are decided.' };

test('a guide has its title, summary, language and day', () => {
  expect(article(guide, { language: 'de', day: '2026-11-22' }, exampleAddresses)).toEqual({
    '@type': 'Article',
    '@id': address,
    headline: 'Grades',
    url: address,
    description: 'How they are decided.',
    inLanguage: 'de',
    dateModified: '2026-11-22',
  });
});

test('a guide may have neither a summary nor a known day', () => {
  const thing = article(
    { ...guide, summary: undefined },
    { language: 'en', day: undefined },
    exampleAddresses,
  );
  expect(Object.keys(thing)).toEqual(['@type', '@id', 'headline', 'url', 'inLanguage']);
});
