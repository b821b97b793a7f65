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

test('without a query everything is offered, for the role nearby', () => {
  expect(titles('')).toEqual(['Assess yourself', 'Compare two levels', 'Roles nearest to you']);
  expect(titles('', 'mlops-engineer')[0]).toBe('Assess yourself as MLOps Engineer');
});

test.each([
  ['calculator', ['Assess yourself']],
  ['assess mlops', ['Assess yourself as MLOps Engineer']],
  ['compare', ['Compare two levels']],
  ['compare senior mlops', ['Compare Senior MLOps Engineer with another level']],
  ['match', ['Roles nearest to you']],
  ['mlops', ['Assess yourself as MLOps Engineer', 'Compare Junior MLOps Engineer with another level']],
  ['senior mlops', ['Assess yourself as MLOps Engineer', 'Compare Senior MLOps Engineer with another level']],
  ['kubernetes', []],
])('"%s" offers %j', (query, expected) => {
  expect(titles(query)).toEqual(expected);
});

test('an action leads to its page', () => {
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
  [['compare'], 'senior mlops', ['Assess yourself as MLOps Engineer']],
  [['calculator', 'compare', 'match'], '', []],
  [['calculator', 'compare', 'match'], 'mlops', []],
])('a site without %j offers nothing of it for "%s"', (lacks, query, expected) => {
  const without = indexSuggested({ ...index.names, lacks }, urls);
  expect(suggestActions(query, without).map(({ title }) => title)).toEqual(expected);
});
