import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import type { Candidate } from './candidates.ts';
import { fitOf, foldedWords, markWords } from './match-words.ts';
import { requirementAt } from './row-suggestions.ts';
import { searchNames, type NamedRole } from './search-names.ts';
import { correctQuery, fittingOf, suggestNames } from './suggest-names.ts';
import { indexSuggested } from './suggest-index.ts';

const urls = createUrls('/');
const index = indexSuggested(searchNames(smallCatalogue()), urls);

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    name: fc.constantFrom('ml', 'mlops', 'mlops engineer', 'engineer', 'the mlops', 'xmlopsx', 'data'),
    weight: fc.nat(2),
    role: fc.constantFrom('here', 'there', undefined),
  })
  .map(({ name, weight, role }) => ({
    suggestion: { kind: 'skill', title: name, path: '/' },
    names: [foldedWords(name)],
    aliases: [],
    weight,
    ...(role && { role: { id: role } as NamedRole }),
  }));

test('the best matches come first, then those of the current role, then the heaviest', () => {
  fc.assert(
    fc.property(fc.array(candidate), fc.constantFrom('mlops', 'ml', 'engineer'), (candidates, query) => {
      const rankOf = ({ names, role, weight }: Candidate): number =>
        fitOf([query], names) * 100 + (role?.id === 'here' ? 10 : 0) + weight;
      const found = fittingOf([query], candidates, 'here');
      const matching = candidates.filter(({ names }) => fitOf([query], names) > 0);
      const ranks = [...new Set(matching.map(rankOf))].sort((a, b) => b - a);
      expect(found).toEqual(ranks.flatMap((rank) => matching.filter((one) => rankOf(one) === rank)));
    }),
  );
});

describe('the requirement at an address', () => {
  test('is suggested with its level and its tile', () => {
    expect(requirementAt('/roles/mlops-engineer/#mlflow.middle', index)).toEqual({
      kind: 'requirement',
      title: 'MLflow',
      note: 'MLOps Engineer, Middle',
      path: '/roles/mlops-engineer/#mlflow.middle',
      tile: { letter: 'W', name: 'Working', tone: 3, mandatory: true },
    });
  });

  test('is suggested without a tile if the level requires nothing', () => {
    expect(requirementAt('/roles/mlops-engineer/matrix/#pytorch.junior', index)).toMatchObject({
      title: 'PyTorch',
      note: 'MLOps Engineer, Junior',
      tile: undefined,
    });
  });

  test('has a mark if it has no proficiency', () => {
    const requirements = { 'data-engineer/tools': { 'c-star': { only: { expects: 'Computes.' } } } };
    const marked = indexSuggested(searchNames(smallCatalogue({ requirements })), urls);
    const suggestion = requirementAt('/roles/data-engineer/#c-star.only', marked);
    expect(suggestion?.tile).toEqual({ letter: '×', name: undefined, tone: undefined, mandatory: false });
  });

  test.each([
    '/roles/nobody/#mlflow.middle',
    '/roles/mlops-engineer/#nothing.middle',
    '/roles/mlops-engineer/#mlflow.never',
    '/roles/mlops-engineer/#mlflow',
    '/skills/mlflow/',
  ])('is unknown for %s', (path) => {
    expect(requirementAt(path, index)).toBeUndefined();
  });
});

describe('suggestions of requirements', () => {
  const found = (query: string) =>
    suggestNames(query, index)
      .filter(({ kind }) => kind === 'requirement')
      .flatMap(({ suggestions }) => suggestions.map(({ title, note }) => `${title}: ${note ?? ''}`));

  test('name the level, or every level', () => {
    expect(found('middle mlflow')).toEqual(['MLflow: MLOps Engineer, Middle']);
    expect(found('mlflow mlops')).toEqual(['MLflow: MLOps Engineer, every level']);
  });

  test('leave out levels that require nothing', () => {
    expect(found('pytorch junior')).toEqual([]);
    expect(found('pytorch senior')).toEqual(['PyTorch: MLOps Engineer, Senior or Staff']);
  });

  test('are missing if an item has the name', () => {
    expect(suggestNames('mlflow', index).map(({ kind }) => kind)).toEqual(['skill']);
  });
});

test('the note of an item contains the alias or the code by which it was found, but not its name', () => {
  const notesOf = (query: string) =>
    suggestNames(query, index).flatMap(({ suggestions }) => suggestions.map(({ note }) => note));
  expect(notesOf('mlflow')).toEqual(['Machine Learning']);
  expect(notesOf('tracking')).toEqual(['MLflow Tracking · Machine Learning']);
  const skills = { ...smallContent.skills, 'tools/c-star': { name: 'C*', aliases: ['Sea'] } };
  const tools = { ...smallContent.domains, tools: { name: 'Tools', code: 'T9' } };
  const coded = indexSuggested(searchNames(smallCatalogue({ skills, domains: tools })), urls);
  expect(suggestNames('t9', coded)[0]?.suggestions[0]?.note).toBe('T9');
});

test.each([
  ['mlfow', 'mlflow'],
  ['mlfow pytorch', 'mlflow pytorch'],
  ['toolz', 'tools'],
  ['pyt', undefined],
  ['zls', undefined],
  ['mlflow', undefined],
])('corrects "%s" to %s', (query, corrected) => {
  expect(correctQuery(query, index)).toBe(corrected);
});

test('marks the longest match of a word, without empty pieces', () => {
  expect(markWords('MLflow runs', ['ml', 'mlfl'])).toEqual([
    { text: 'MLfl', isMatch: true },
    { text: 'ow runs', isMatch: false },
  ]);
  expect(markWords('MLflow', ['mlflow'])).toEqual([{ text: 'MLflow', isMatch: true }]);
  expect(markWords('PyTorch', ['orc'])).toEqual([
    { text: 'PyT', isMatch: false },
    { text: 'orc', isMatch: true },
    { text: 'h', isMatch: false },
  ]);
});
