import { describe, expect, test } from 'vitest';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

/** What is said on a day of skills that were reviewed on the given days. */
function dueOn(today: string, ...days: (string | undefined)[]): string[] {
  const skills = Object.fromEntries(
    days.map((reviewed, index) => [`tools/s${index}`, { name: `S${index}`, ...(reviewed && { reviewed }) }]),
  );
  return lint('review-due', withTester({}, { skills }), today);
}

describe('a skill that was reviewed on', () => {
  test.each([
    ['2026-11-22', '2026-11-23', 0],
    ['2025-11-24', '2026-11-23', 0],
    ['2025-11-23', '2026-11-23', 1],
    ['2020-01-01', '2026-11-23', 1],
    ['2027-01-01', '2026-11-23', 0],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
  ])('%s is due on %s: %i', (reviewed, today, due) => {
    expect(dueOn(today, reviewed)).toHaveLength(due);
  });

  test('a day a year ago is named with that day', () => {
    expect(dueOn('2026-11-23', '2025-01-02')).toEqual([
      'skills/tools/s0.yaml reviewed: the skill was last reviewed on 2025-01-02, a year ago or longer: confirm its texts, and write the new day',
    ]);
  });
});

test('a skill that was never reviewed is due where another one was', () => {
  expect(dueOn('2026-11-23', '2026-11-22', undefined)).toEqual([
    expect.stringMatching(/^skills\/tools\/s1\.yaml : nobody has reviewed the skill yet/),
  ]);
});

test('nothing is due where nobody writes reviews down', () => {
  expect(dueOn('2026-11-23', undefined, undefined)).toEqual([]);
});
