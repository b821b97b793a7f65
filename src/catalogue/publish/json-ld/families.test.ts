import { expect, test } from 'vitest';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { familyCode, familySet } from './families.ts';

const { families } = smallCatalogue();
const family = pick(families, 'ml-ai');
const base = 'https://example.org/base';
const set = { '@type': 'CategoryCodeSet', '@id': `${base}/roles/`, name: 'Families of roles' };
const code = { '@type': 'CategoryCode', '@id': `${base}/families/ml-ai/`, name: 'ML & AI' };

test('the families are a set of categories', () => {
  expect(familySet(families, exampleAddresses)).toEqual({
    ...set,
    url: `${base}/roles/`,
    hasCategoryCode: [code],
  });
});

test('a family is a category of the set', () => {
  expect(familyCode(family, exampleAddresses)).toEqual({
    ...code,
    codeValue: 'ml-ai',
    inCodeSet: set,
    url: `${base}/families/ml-ai/`,
    description: 'Those who train models.',
  });
});

test('a family without a summary has no description', () => {
  expect(familyCode({ ...family, summary: undefined }, exampleAddresses)).not.toHaveProperty('description');
});
