import { expect, test } from 'vitest';
import { filesOf, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { buildCatalogue } from './build-catalogue.ts';

function buildWithoutScale(changes: Partial<SmallContent> = {}) {
  return buildCatalogue(filesOf({ ...smallContent, ...changes }).filter(({ kind }) => kind !== 'scale'));
}

test('reports proficiencies without a scale as one problem with the number of places', () => {
  const built = buildWithoutScale();
  expect(built.ok ? [] : built.problems).toEqual([
    {
      file: 'roles/data-engineer/requirements/machine-learning.yaml',
      path: ['mlflow', 'only', 'proficiency'],
      at: 'value',
      message:
        'the content has no scale.yaml: add one with the proficiencies, or leave them out everywhere (the first of 12 places in 6 files)',
    },
  ]);
});

test('builds an empty scale for content without a scale or proficiencies', () => {
  const built = buildWithoutScale({
    skills: { 'tools/c-star': { name: 'C*' } },
    roles: { tester: { name: 'Tester', levels: { junior: null } } },
    requirements: { 'tester/tools': { 'c-star': { junior: { expects: 'Writes it.' } } } },
  });
  expect(built.ok && built.catalogue.scale).toEqual([]);
});
