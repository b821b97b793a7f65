import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { dataset } from './dataset.ts';

const base = 'https://example.org/base';
const version = { commit: '0123456789abcdef'.repeat(2), day: '2026-11-22' };

function licensed(content: string): Catalogue {
  return smallCatalogue({ site: { ...smallContent.site, licence: { content, code: 'MIT' } } });
}

describe('the dataset', () => {
  test('has facts about the catalogue, and its files', () => {
    expect(dataset(licensed('CC-BY-SA-4.0'), version, exampleAddresses)).toEqual({
      '@type': 'Dataset',
      '@id': `${base}/data/`,
      name: 'Small Rolebook: roles, skills and requirements',
      url: `${base}/data/`,
      description: 'A framework for tests. 2 roles, 4 skills, 7 requirements, as JSON and CSV.',
      inLanguage: 'en',
      license: {
        '@type': 'CreativeWork',
        name: 'CC-BY-SA-4.0',
        url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      },
      version: '0123456789ab',
      dateModified: '2026-11-22',
      distribution: [
        file('catalogue.json', 'application/json'),
        file('catalogue.csv', 'text/csv'),
        file('asks.json', 'application/json'),
      ],
    });
  });

  test('has neither a version nor a license if they are unknown', () => {
    const thing = dataset(smallCatalogue(), {}, exampleAddresses);
    expect(Object.keys(thing)).toEqual([
      '@type',
      '@id',
      'name',
      'url',
      'description',
      'inLanguage',
      'distribution',
    ]);
  });

  test.each([
    ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-NC-ND-3.0', 'https://creativecommons.org/licenses/by-nc-nd/3.0/'],
    ['CC-BY-3.0-DE', undefined],
    ['For our own use', undefined],
  ])('has the license %s with its address, if that is known', (name, url) => {
    expect(dataset(licensed(name), {}, exampleAddresses)).toHaveProperty('license', {
      '@type': 'CreativeWork',
      name,
      ...(url !== undefined && { url }),
    });
  });
});

function file(name: string, encodingFormat: string): object {
  return { '@type': 'DataDownload', name, encodingFormat, contentUrl: `${base}/data/v1/${name}` };
}
