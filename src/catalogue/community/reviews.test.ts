import { expect, test } from 'vitest';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { reviewDueOn, reviewersOf, reviewSchedule } from './reviews.ts';

function withReviews(days: Record<string, string>) {
  const skills = Object.entries(smallContent.skills).map(([path, skill]) => {
    return [path, { ...skill, reviewed: days[path.split('/')[1] ?? ''] }];
  });
  return smallCatalogue({ skills: Object.fromEntries(skills) });
}

test.each([
  ['2026-11-01', '2027-11-01'],
  ['2024-02-29', '2025-03-01'],
  ['0999-12-31', '1000-12-31'],
])('makes a skill reviewed on %s due on %s', (reviewed, dueOn) => {
  expect(reviewDueOn(pick(withReviews({ mlflow: reviewed }).skills, 'mlflow'))).toBe(dueOn);
});

test('names the owners of a skill as reviewers, or else those of its domain', () => {
  const { skills } = smallCatalogue({
    skills: { ...smallContent.skills, 'machine-learning/mlflow': { name: 'MLflow', owner: ['hubot'] } },
  });
  expect(['mlflow', 'pytorch', 'secrets'].map((id) => reviewersOf(pick(skills, id)))).toEqual([
    ['hubot'],
    ['octocat'],
    [],
  ]);
});

test('lists skills without a review first, then the longest unreviewed, and the others as later', () => {
  const catalogue = withReviews({ mlflow: '2025-03-02', pytorch: '2025-03-01', secrets: '2024-01-01' });
  const { due, later } = reviewSchedule(catalogue, '2026-03-01');
  expect(due.map(({ skill }) => skill.id)).toEqual(['c-star', 'secrets', 'pytorch']);
  expect(later.map(({ skill, dueOn }) => [skill.id, dueOn])).toEqual([['mlflow', '2026-03-02']]);
});
