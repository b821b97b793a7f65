import { describe, expect, test } from 'vitest';
import {
  buildSmall,
  filesOf,
  smallCatalogue,
  smallContent,
} from '../../../tests/fixtures/small-catalogue.ts';
import { buildCatalogue } from './build-catalogue.ts';

function problemsOf(state: 'open' | 'review' | 'accepted' | 'declined', about: string[]): string[] {
  const proposal = { title: 'T', state, url: 'https://example.org/7', opened: '2026-10-02', about };
  const built = buildSmall({ proposals: { 7: proposal } });
  return built.ok ? [] : built.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a proposal', () => {
  test.each([
    'mlflow',
    'mlops-engineer',
    'machine-learning',
    'mlops-engineer/mlflow/senior',
    'mlops-engineer/c-star/junior',
    'mlflow-tracking',
    'ml-engineer',
    'ml-engineer/mlflow-tracking/junior',
  ])('may be about %s', (id) => {
    expect(problemsOf('open', [id])).toEqual([]);
  });

  test.each([
    ['mlfow', 'about.0: no role, skill or domain has the id "mlfow"; did you mean "mlflow"?'],
    ['junior', 'about.0: no role, skill or domain has the id "junior"'],
    ...[
      'mlops-engineer/mlflow',
      'mlops-engineer/mlflow/staff',
      'qa/mlflow/junior',
      'mlops-engineer/x/junior',
    ].map((id) => [id, `about.0: "${id}" is not a requirement: write role/skill/level with existing ids`]),
  ])('may not be about %s', (id, problem) => {
    expect(problemsOf('review', [id])).toEqual([problem]);
  });

  test.each(['accepted', 'declined'] as const)(
    'that is %s may be about something that was removed',
    (state) => {
      expect(problemsOf(state, ['gone', 'gone/gone/gone'])).toEqual([]);
    },
  );
});

test('resolves former ids of levels and domains, and prefers a current id to a former one', () => {
  const about = ['mlops-engineer/mlflow/beginner', 'tooling', 'pytorch'];
  const { proposals, roles, domains, skills } = smallCatalogue({
    ladder: smallContent.ladder.map((level) =>
      level.id === 'junior' ? { ...level, former_ids: ['beginner'] } : level,
    ),
    domains: { ...smallContent.domains, tools: { name: 'Tools', former_ids: ['tooling'] } },
    roles: {
      ...smallContent.roles,
      'data-engineer': { name: 'Data', levels: { only: { name: 'Only' } }, former_ids: ['pytorch'] },
    },
    proposals: {
      7: { title: 'T', state: 'open', url: 'https://example.org/7', opened: '2026-10-02', about },
    },
  });
  const mlops = roles.find(({ id }) => id === 'mlops-engineer');
  expect(proposals[0]?.about).toEqual([
    {
      kind: 'requirement',
      role: mlops,
      skill: skills.find(({ id }) => id === 'mlflow'),
      level: mlops?.levels[0],
      isAsked: true,
    },
    { kind: 'domain', domain: domains.find(({ id }) => id === 'tools') },
    { kind: 'skill', skill: skills.find(({ id }) => id === 'pytorch') },
  ]);
});

const proposalAbout = (about: string[], changes: { opened?: string } = {}) => ({
  title: 'T',
  state: 'open' as const,
  url: 'https://example.org/7',
  opened: '2026-10-02',
  about,
  ...changes,
});

test('the newest proposals come first; within a day, those with the highest number', () => {
  const { proposals } = smallCatalogue({
    proposals: {
      9: proposalAbout(['mlflow'], { opened: '2026-10-01' }),
      10: proposalAbout(['mlflow']),
      8: proposalAbout(['mlflow'], { opened: '2026-11-01' }),
      12: proposalAbout(['mlflow']),
      11: proposalAbout(['mlflow']),
    },
  });
  expect(proposals.map(({ number }) => number)).toEqual([8, 12, 11, 10, 9]);
});

test.each([
  ['mlops-engineer/pytorch/senior', true],
  ['mlops-engineer/pytorch/junior', false],
  ['mlops-engineer/c-star/junior', false],
  ['data-engineer/c-star/only', true],
  ['data-engineer/mlflow/only', true],
  ['data-engineer/pytorch/only', false],
])('a proposal about %s says whether the role requires it: %s', (id, isAsked) => {
  const { proposals } = smallCatalogue({ proposals: { 7: proposalAbout([id]) } });
  expect(proposals[0]?.about).toMatchObject([{ kind: 'requirement', isAsked }]);
});

test('a reference of four parts is not a requirement', () => {
  expect(problemsOf('open', ['mlops-engineer/mlflow/senior/junior'])).toHaveLength(1);
});

test.each([
  ['mlops-enginer/mlflow/senior', 'mlops-engineer'],
  ['mlops-engineer/mlfow/senior', 'mlflow'],
  ['mlops-engineer/mlflow/senor', 'senior'],
  ['mlops-enginer/mlfow/senior', 'mlops-engineer'],
])('suggests the nearest id for the first unknown part of %s', (reference, id) => {
  expect(problemsOf('open', [reference])).toEqual([expect.stringMatching(`; did you mean "${id}"\\?$`)]);
});

test.each([
  ['role', 'mlops-engineer', 'mlops-engineer/mlflow/senior'],
  ['role', 'data-engineer', 'data-engineer'],
  ['skill', 'c-star', 'mlops-engineer/c-star/senior'],
  ['skill', 'c-star', 'c-star'],
  ['domain', 'tools', 'tools'],
])('does not report a reference if the file of its %s "%s" does not parse', (kind, id, about) => {
  const files = filesOf({ ...smallContent, proposals: { 7: proposalAbout([about, 'unknown']) } });
  const unread = files.filter((file) => file.kind === kind && file.id === id);
  const built = buildCatalogue(
    files.filter((file) => !unread.includes(file)),
    unread,
  );
  const ofProposals = built.ok ? [] : built.problems.filter(({ file }) => file.startsWith('proposals/'));
  expect(ofProposals.map(({ path }) => path.join('.'))).toEqual(['about.1']);
});
