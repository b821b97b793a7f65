import { describe, expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { indexSuggested } from './suggest-index.ts';
import { searchNames } from './search-names.ts';
import { correctQuery, suggestNames } from './suggest-names.ts';

const urls = createUrls('/project/');
const reference = indexSuggested(searchNames(fixtureCatalogue('reference')), urls);
const tracks = indexSuggested(searchNames(fixtureCatalogue('tracks')), urls);
const coded = indexSuggested(searchNames(fixtureCatalogue('shapes')), urls);

/** Returns the first suggestion of each group: `role: MLOps Engineer`. */
const firsts = (query: string, index = reference, near?: string): string[] =>
  suggestNames(query, index, near).map(({ kind, suggestions: [first] }) => `${kind}: ${first?.title ?? ''}`);

const pathOf = (query: string, index = reference, near?: string): string | undefined =>
  suggestNames(query, index, near)[0]?.suggestions[0]?.path;

describe('a query', () => {
  test('finds names with this prefix, at most three in each group, and counts the others', () => {
    const groups = suggestNames('ml', reference);
    expect(groups.map(({ kind }) => kind)).toEqual(['role', 'level', 'skill', 'tool']);
    const levels = groups.find(({ kind }) => kind === 'level');
    expect(levels?.suggestions).toHaveLength(3);
    expect(levels?.count).toBeGreaterThan(3);
  });

  test.each([
    ['senior mlops', urls.level('mlops-engineer', 'senior')],
    ['What is expected of a Senior MLOps Engineer?', urls.level('mlops-engineer', 'senior')],
    ['staff mlops', urls.level('mlops-engineer', 'lead')],
    ['k8s', urls.skill('kubernetes-core')],
    ['Kubernetes', urls.skill('kubernetes-core')],
    ['senior kubernetes mlops', urls.requirement('mlops-engineer', 'kubernetes-core', 'senior')],
    ['kubernetes mlops', urls.row('mlops-engineer', 'kubernetes-core')],
  ])('for "%s" has this first suggestion', (query, path) => {
    expect(pathOf(query)).toBe(path);
  });

  test('with a skill and a level finds the requirement of the current role first', () => {
    const roles = reference.names.roles.filter(({ rows }) =>
      rows.some(({ skills }) => reference.names.skills[skills[0] ?? -1]?.id === 'kubernetes-core'),
    );
    expect(roles.length).toBeGreaterThan(1);
    for (const { id } of roles) {
      expect(pathOf('senior kubernetes', reference, id)).toBe(
        urls.requirement(id, 'kubernetes-core', 'senior'),
      );
    }
  });

  test('for a requirement shows its tile, role and level', () => {
    const [group] = suggestNames('senior kubernetes mlops', reference);
    expect(group?.suggestions[0]).toMatchObject({
      title: 'Kubernetes Core',
      note: 'MLOps Engineer, Senior',
      tile: {
        letter: expect.stringMatching(/^[AWVE]$/) as unknown,
        mandatory: expect.any(Boolean) as unknown,
      },
    });
  });

  test('that is a single name finds no requirement', () => {
    expect(firsts('mlops engineer').some((first) => first.startsWith('requirement'))).toBe(false);
  });

  test('that is an alias shows the alias', () => {
    const [skill] = suggestNames('k8s', reference);
    expect(skill?.suggestions[0]).toMatchObject({
      title: 'Kubernetes Core',
      note: 'K8s · Cloud & Infrastructure',
    });
  });

  test.each([
    ['A1', urls.skill('half-said')],
    ['task_completion', urls.skill('no-words')],
    ['j040', urls.role('solo')],
  ])('that is the code %s finds its item first', (query, path) => {
    expect(pathOf(query, coded)).toBe(path);
  });

  test('that is a code shows the code beside the name', () => {
    const domains = suggestNames('P', coded).find(({ kind }) => kind === 'domain');
    expect(suggestNames('A1', coded)[0]?.suggestions[0]?.note).toBe('A1 · Plain');
    expect(domains?.suggestions[0]?.path).toBe(urls.domain('plain'));
  });

  test('without matching names finds nothing', () => {
    expect(suggestNames('zzyzxqj', reference)).toEqual([]);
    expect(suggestNames('', reference)).toEqual([]);
  });

  test('finds a level by its title and a row by an alternative', () => {
    expect(pathOf('head of the bakery', tracks)).toBe(urls.level('baker', 'chef'));
    expect(pathOf('junior wood oven', tracks)).toBe(urls.requirement('baker', 'gas-oven', 'junior'));
  });
});

test.each([
  ['kuberntes', 'kubernetes'],
  ['senoir kubernetes', 'senior kubernetes'],
  ['kubernetes', undefined],
  ['zzyzxqj', undefined],
  ['kubernetes zzyzxqj', undefined],
  ['', undefined],
])('corrects "%s" to %s', (query, expected) => {
  expect(correctQuery(query, reference)).toBe(expected);
});
