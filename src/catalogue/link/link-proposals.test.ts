import { describe, expect, test } from 'vitest';
import { buildSmall } from '../fixtures.ts';

/** What is said of a proposal in a state about these ids. */
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
    ].map((id) => [id, `about.0: "${id}" is no requirement: write role/skill/level, with ids that exist`]),
  ])('may not be about %s', (id, problem) => {
    expect(problemsOf('review', [id ?? ''])).toEqual([problem]);
  });

  test.each(['accepted', 'declined'] as const)('that is %s may tell of what is gone', (state) => {
    expect(problemsOf(state, ['gone', 'gone/gone/gone'])).toEqual([]);
  });
});
