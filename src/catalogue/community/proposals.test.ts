import { describe, expect, test } from 'vitest';
import type { Proposal } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { describeSubject } from './proposal-subject.ts';
import {
  countProposals,
  describeReviews,
  describeVotes,
  proposalsAboutDomain,
  proposalsAboutRequirement,
  proposalsAboutRole,
  proposalsAboutSkill,
} from './proposals.ts';

type Input = SmallContent['proposals'][string];

const base: Input = { title: 'T', state: 'open', url: 'https://example.org/1', opened: '2026-10-02' };

function catalogueWith(proposals: Record<string, Partial<Input>>) {
  const entries = Object.entries(proposals).map(([number, fields]) => [number, { ...base, ...fields }]);
  return smallCatalogue({ proposals: Object.fromEntries(entries) });
}

function one(fields: Partial<Input>): Proposal {
  const [proposal] = catalogueWith({ 1: fields }).proposals;
  if (!proposal) throw new Error('there is no proposal');
  return proposal;
}

const numbers = (proposals: Proposal[]): number[] => proposals.map(({ number }) => number);

describe('proposals', () => {
  const { proposals, roles, skills, domains } = catalogueWith({
    2: { about: ['mlops-engineer'] },
    9: { about: ['mlflow-tracking'] },
    10: { about: ['ml-engineer/mlflow/senior'] },
    11: { about: ['security'] },
    12: { about: ['mlops-engineer/c-star/junior'] },
    13: { about: ['mlops-engineer/mlflow/senior'], state: 'declined' },
    14: {},
  });
  const role = pick(roles, 'mlops-engineer');

  test('are sorted newest first by number', () => {
    expect(numbers(proposals)).toEqual([14, 13, 12, 11, 10, 9, 2]);
  });

  test('are sorted by day if merge requests and issues are numbered separately', () => {
    const apart = catalogueWith({
      'mr-2': { opened: '2026-10-04' },
      40: { opened: '2026-10-03' },
      'mr-1': { opened: '2026-10-02' },
      39: { opened: '2026-10-05' },
    });
    expect(apart.proposals.map(({ number, isMergeRequest }) => ({ number, isMergeRequest }))).toEqual([
      { number: 39, isMergeRequest: false },
      { number: 2, isMergeRequest: true },
      { number: 40, isMergeRequest: false },
      { number: 1, isMergeRequest: true },
    ]);
  });

  test('are about a role, its requirements and proposed requirements', () => {
    expect(numbers(proposalsAboutRole(proposals, role))).toEqual([13, 12, 10, 2]);
    expect(numbers(proposalsAboutRole(proposals, pick(roles, 'data-engineer')))).toEqual([]);
  });

  test('are about a skill under any of its ids, and the requirements for it', () => {
    expect(numbers(proposalsAboutSkill(proposals, pick(skills, 'mlflow')))).toEqual([13, 10, 9]);
  });

  test('are about a domain and its skills', () => {
    expect(numbers(proposalsAboutDomain(proposals, pick(domains, 'machine-learning')))).toEqual([13, 10, 9]);
    expect(numbers(proposalsAboutDomain(proposals, pick(domains, 'security')))).toEqual([11]);
  });

  test('are about a requirement until they are decided', () => {
    const requirement = pick(requirementsOf(role), 'mlops-engineer/mlflow/senior');
    expect(numbers(proposalsAboutRequirement(proposals, requirement))).toEqual([10]);
  });

  test('are counted by state', () => {
    expect(countProposals(proposals)).toBe('6 open, 1 decided');
    expect(countProposals([])).toBe('');
  });
});

test.each([
  [undefined, 'no votes yet'],
  [{ for: 14, against: 2 }, '14 for, 2 against'],
  [{ for: 0, against: 1 }, '0 for, 1 against'],
])('describes the votes %j as "%s"', (votes, words) => {
  expect(describeVotes(one(votes ? { votes } : {}))).toBe(words);
});

test.each<[string, Partial<Input>, string]>([
  ['waits for the owner', { about: ['mlflow'] }, 'waiting for its owner, octocat'],
  ['has no owner', { about: ['secrets'] }, 'no owner is named for its subject'],
  [
    'has the verdict of an owner, with any letter case',
    { about: ['machine-learning'], reviews: [{ by: 'Octocat', verdict: 'approved' }] },
    'approved by Octocat (owner)',
  ],
  [
    'has the verdict of another reviewer',
    { about: ['mlflow'], reviews: [{ by: 'hubot', verdict: 'changes' }] },
    'changes requested by hubot; waiting for its owner, octocat',
  ],
  ['is decided', { about: ['mlflow'], state: 'accepted' }, ''],
])('describes a review that %s', (_, fields, words) => {
  expect(describeReviews(one(fields))).toBe(words);
});

describe('the subject of a proposal', () => {
  const urls = createUrls('/project/');

  test.each([
    ['mlops-engineer', 'MLOps Engineer', '/project/roles/mlops-engineer/'],
    ['mlflow-tracking', 'MLflow', '/project/skills/mlflow/'],
    ['security', 'Security', '/project/domains/security/'],
    [
      'mlops-engineer/mlflow/senior',
      'MLflow, Senior or Staff (MLOps Engineer)',
      '/project/roles/mlops-engineer/#mlflow.senior',
    ],
    [
      'mlops-engineer/c-star/junior',
      'C*, Junior (MLOps Engineer)',
      '/project/roles/mlops-engineer/levels/junior/',
    ],
  ])('links %s', (id, name, path) => {
    const [subject] = one({ about: [id] }).about;
    expect(subject && describeSubject(subject, urls)).toEqual({ name, path });
  });

  test('is named by its id if it was removed', () => {
    const [subject] = one({ about: ['gone/gone/gone'], state: 'accepted' }).about;
    expect(subject && describeSubject(subject, urls)).toEqual({ name: 'gone/gone/gone' });
  });
});
