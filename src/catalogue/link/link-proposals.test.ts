import { describe, expect, test } from 'vitest';
import { buildSmall, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';

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

test('resolves former ids of levels and domains, and those now used by another kind', () => {
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
