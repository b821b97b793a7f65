import { expect, test } from 'vitest';
import type { Tool } from '#catalogue/model/tools.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { suggestActions } from './actions.ts';
import { indexSuggested } from './suggest-index.ts';
import { searchNames } from './search-names.ts';

const urls = createUrls('/');
const index = indexSuggested(searchNames(fixtureCatalogue('reference')), urls);
const titles = (query: string, near?: string): string[] =>
  suggestActions(query, index, near).map(({ title }) => title);

test('suggests all actions without a query, for the current role if there is one', () => {
  expect(titles('')).toEqual(['Assess yourself', 'Compare two levels', 'Roles nearest to you']);
  expect(titles('', 'mlops-engineer')[0]).toBe('Assess yourself as an MLOps Engineer');
});

test.each([
  ['calculator', ['Assess yourself']],
  ['assess mlops', ['Assess yourself as an MLOps Engineer']],
  ['compare', ['Compare two levels']],
  ['compare senior mlops', ['Compare Senior MLOps Engineer with another level']],
  ['match', ['Roles nearest to you']],
  ['mlops', ['Assess yourself as an MLOps Engineer', 'Compare Junior MLOps Engineer with another level']],
  [
    'senior mlops',
    ['Assess yourself as an MLOps Engineer', 'Compare Senior MLOps Engineer with another level'],
  ],
  ['kubernetes', []],
  ['compare kubernetes', []],
  ['match mlops', ['Roles nearest to you']],
  ['yo', []],
  ['lops', []],
  ['mat', ['Roles nearest to you']],
])('suggests for "%s": %j', (query, expected) => {
  expect(titles(query)).toEqual(expected);
});

test('suggests actions', () => {
  expect(suggestActions('', index).map(({ kind, path }) => [kind, path])).toEqual([
    ['action', urls.assess],
    ['action', urls.compare()],
    ['action', urls.match],
  ]);
  expect(suggestActions('compare senior mlops', index)[0]?.kind).toBe('action');
});

test('links an action to its page', () => {
  expect(suggestActions('compare senior mlops', index)[0]?.path).toBe(
    urls.compare({ role: 'mlops-engineer', level: 'senior' }),
  );
  expect(suggestActions('assess mlops', index)[0]?.path).toBe(urls.calculator('mlops-engineer'));
});

test.each<[Tool[], string, string[]]>([
  [['calculator', 'match'], '', ['Compare two levels']],
  [['calculator', 'match'], 'calculator', []],
  [['calculator', 'match'], 'mlops', ['Compare Junior MLOps Engineer with another level']],
  [['compare'], 'compare', []],
  [['compare'], 'senior mlops', ['Assess yourself as an MLOps Engineer']],
  [['calculator', 'compare', 'match'], '', []],
  [['calculator', 'compare', 'match'], 'mlops', []],
])('does not suggest %j for "%s" on a site without them', (lacks, query, expected) => {
  const without = indexSuggested({ ...index.names, lacks }, urls);
  expect(suggestActions(query, without).map(({ title }) => title)).toEqual(expected);
});
