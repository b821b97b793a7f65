import { expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import {
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { searchNames } from './search-names.ts';
import { indexSuggested } from './suggest-index.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

function candidatesOf(kind: SuggestionKind, changes: Partial<SmallContent> = {}) {
  const { groups } = indexSuggested(searchNames(smallCatalogue(changes)), createUrls('/'));
  return groups.find((group) => group.kind === kind)?.candidates ?? [];
}

const suggested = (kind: SuggestionKind, changes?: Partial<SmallContent>): Suggestion[] =>
  candidatesOf(kind, changes).map(({ suggestion }) => suggestion);

test('a role is suggested with its family and the number of its skills', () => {
  expect(suggested('role')).toEqual([
    { kind: 'role', title: 'Data Engineer', aside: '2 skills', path: '/roles/data-engineer/' },
    {
      kind: 'role',
      title: 'MLOps Engineer',
      note: 'ML & AI',
      aside: '3 skills',
      path: '/roles/mlops-engineer/',
      hue: 'hue-1',
    },
  ]);
});

test('a level is suggested with its mandatory requirements, and how many of them are new', () => {
  expect(suggested('level')).toEqual([
    {
      kind: 'level',
      title: 'Practitioner',
      note: 'Data Engineer',
      aside: '1 mandatory',
      path: '/roles/data-engineer/levels/only/',
    },
    ...[
      ['junior', 'Junior MLOps Engineer', '1 mandatory'],
      ['middle', 'Middle MLOps Engineer', '1 mandatory, 1 new'],
      ['senior', 'Senior or Staff MLOps Engineer', '1 mandatory'],
    ].map(([id, title, aside]) => {
      return { kind: 'level', title, aside, path: `/roles/mlops-engineer/levels/${id ?? ''}/`, hue: 'hue-1' };
    }),
  ]);
});

test('a level is suggested with all its requirements if the catalogue has no mandatory ones', () => {
  const levels = { junior: null, middle: null };
  const cells = { junior: { proficiency: 'working' }, middle: { proficiency: 'expert' } };
  const content = {
    roles: { tester: { name: 'Tester', levels } },
    requirements: { 'tester/tools': { 'c-star': cells }, 'tester/security': { secrets: { middle: {} } } },
  };
  expect(suggested('level', content).map(({ aside }) => aside)).toEqual(['1 requirement', '2 requirements']);
});

test('a level is suggested with its mandatory requirements, even if only another level has any', () => {
  const content = {
    requirements: {
      'data-engineer/tools': { 'c-star': { only: { proficiency: 'working', mandatory: true } } },
    },
  };
  expect(suggested('level', content).map(({ aside }) => aside)).toEqual([
    '1 mandatory',
    '0 mandatory',
    '0 mandatory',
    '0 mandatory',
  ]);
});

test('a level is found by either part of its name with each name of the role', () => {
  const roles = {
    tester: { name: 'Tester', aliases: ['QA'], levels: { lead: { name: 'Lead / Staff', title: 'Head' } } },
  };
  const [level] = candidatesOf('level', { roles, requirements: {} });
  expect(level?.names.map((words) => words.join(' '))).toEqual([
    'head',
    'lead staff tester',
    'lead staff qa',
    'lead tester',
    'lead qa',
    'staff tester',
    'staff qa',
  ]);
  expect(level?.aliases).toEqual([]);
});

test('a skill is suggested with its domain and the number of its roles', () => {
  expect(suggested('skill')).toEqual([
    { kind: 'skill', title: 'C*', note: 'Tools', aside: '1 role', path: '/skills/c-star/' },
    { kind: 'skill', title: 'MLflow', note: 'Machine Learning', aside: '2 roles', path: '/skills/mlflow/' },
    { kind: 'skill', title: 'PyTorch', note: 'Machine Learning', aside: '1 role', path: '/skills/pytorch/' },
    { kind: 'skill', title: 'Secrets', note: 'Security', aside: '1 role', path: '/skills/secrets/' },
  ]);
});

test('a domain is suggested with the number of its skills', () => {
  expect(suggested('domain')).toEqual([
    { kind: 'domain', title: 'Security', aside: '1 skill', path: '/domains/security/' },
    { kind: 'domain', title: 'Machine Learning', aside: '2 skills', path: '/domains/machine-learning/' },
    { kind: 'domain', title: 'Tools', aside: '1 skill', path: '/domains/tools/' },
  ]);
  expect(candidatesOf('domain').map(({ weight }) => weight)).toEqual([1, 2, 1]);
});

test('a technology is suggested once for each role, at its lowest level that uses it', () => {
  const roles = {
    'mlops-engineer': {
      name: 'MLOps Engineer',
      family: 'ml-ai',
      levels: { junior: null, middle: { stack: ['Git', 'Vim'] }, senior: { stack: ['Git'] } },
    },
    tester: { name: 'Tester', levels: { only: { name: 'Practitioner', stack: ['Git'] } } },
  };
  const content = { roles, requirements: {}, families: smallContent.families };
  const tool = (title: string, note: string, path: string, hue?: string) => {
    return { kind: 'tool', title, note, aside: 'Stack', path, ...(hue && { hue }) };
  };
  const middle = '/roles/mlops-engineer/levels/middle/';
  expect(suggested('tool', content)).toEqual([
    tool('Git', 'Middle MLOps Engineer', middle, 'hue-1'),
    tool('Git', 'Practitioner, Tester', '/roles/tester/levels/only/'),
    tool('Vim', 'Middle MLOps Engineer', middle, 'hue-1'),
  ]);
  expect(candidatesOf('tool', content).map(({ weight, aliases }) => [weight, aliases])).toEqual([
    [2, []],
    [2, []],
    [1, []],
  ]);
});
