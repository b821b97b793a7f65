import { expect, test } from 'vitest';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { levelSet, levelTerm } from './levels.ts';

const { roles } = smallCatalogue();
const role = pick(roles, 'mlops-engineer');
const page = 'https://example.org/base/roles/mlops-engineer/';
const set = { '@type': 'DefinedTermSet', '@id': `${page}#levels`, name: 'Levels of the MLOps Engineer' };

function term(id: string, name: string, title: string): object {
  return { '@type': 'DefinedTerm', '@id': `${page}levels/${id}/`, name, alternateName: title };
}

test('the levels of a role are a set of terms, lowest first', () => {
  expect(levelSet(role, exampleAddresses)).toEqual({
    ...set,
    hasDefinedTerm: [
      term('junior', 'Junior', 'Junior MLOps Engineer'),
      term('middle', 'Middle', 'Middle MLOps Engineer'),
      term('senior', 'Senior or Staff', 'Senior or Staff MLOps Engineer'),
    ],
  });
});

test('a level is a term of the set', () => {
  expect(levelTerm(role, pick(role.levels, 'junior'), exampleAddresses)).toEqual({
    ...term('junior', 'Junior', 'Junior MLOps Engineer'),
    url: `${page}levels/junior/`,
    description: 'Works with guidance.',
    inDefinedTermSet: set,
  });
});

test('a level whose title is its name has no other name, and without a summary no description', () => {
  const titled = { ...pick(role.levels, 'middle'), title: 'Middle' };
  expect(Object.keys(levelTerm(role, titled, exampleAddresses))).toEqual([
    '@type',
    '@id',
    'name',
    'url',
    'inDefinedTermSet',
  ]);
});
