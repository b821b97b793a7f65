import { describe, expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { searchNames } from '#catalogue/publish/suggest/search-names.ts';
import { searchNamesShape } from '#catalogue/publish/suggest/search-names-shape.ts';
import { asksData } from './asks-data.ts';
import { parseAsks } from './asks-shape.ts';
import { parseMatchData } from './match-data.ts';
import { shownResourcesSchema } from './shown-resources.ts';
import { startDataSchema } from './start-data-schema.ts';
import { startData } from './start-data.ts';

const catalogue = fixtureCatalogue('reference');
const tracks = fixtureCatalogue('tracks');
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each([
  ['the data for a start', (value: unknown) => startDataSchema.parse(value), startData],
  ['the requirements of all roles', parseAsks, asksData],
  ['the names for the search', (value: unknown) => searchNamesShape.parse(value), searchNames],
])('%s', (_, parse, build) => {
  test.each([catalogue, tracks])('is read as it was written', (one) => {
    const data = written(build(one));
    expect(parse(data)).toEqual(data);
  });

  test('is refused without one of its fields, as from another version of the site', () => {
    const fields = Object.entries(build(catalogue));
    for (const [index, [name]] of fields.entries())
      expect(() => parse(written(Object.fromEntries(fields.toSpliced(index, 1)))), name).toThrow();
  });

  test.each([null, [], 'text', {}])('is refused if it is %j', (value) => {
    expect(() => parse(value)).toThrow();
  });
});

test('requirements are refused if a role has no lists', () => {
  const data = { ...asksData(catalogue), roles: [{ id: 'a', name: 'A' }] };
  expect(() => parseAsks(data)).toThrow();
});

describe('the data of matches', () => {
  const asks = written(asksData(catalogue));

  test('joins the requirements and the families', () => {
    const families = [
      { name: 'Data', hue: 'hue-1', roles: ['a'] },
      { name: 'Other', roles: [] },
    ];
    expect(parseMatchData(asks, JSON.stringify(families))).toEqual({ ...Object(asks), families });
  });

  test.each(['', '{}', '[{"name":1,"roles":[]}]'])('is refused with the families %j', (families) => {
    expect(() => parseMatchData(asks, families)).toThrow();
  });
});

describe('resources', () => {
  const resource = { title: 'The manual', url: 'https://example.org/', kind: 'docs' };

  test('are read, without the other fields of a skill', () => {
    expect(shownResourcesSchema.parse({ id: 'a', resources: [resource] })).toEqual({ resources: [resource] });
  });

  test.each([
    ['an address that cannot be parsed', { ...resource, url: 'https://' }],
    ['a kind that does not exist', { ...resource, kind: 'toString' }],
    ['no title', { ...resource, title: undefined }],
  ])('are refused with %s', (_, broken) => {
    expect(shownResourcesSchema.safeParse({ resources: [broken] }).success).toBe(false);
  });
});
