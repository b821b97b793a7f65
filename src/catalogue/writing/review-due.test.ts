import { describe, expect, test } from 'vitest';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

/** Returns the problems on a date for skills with these review dates. */
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

  test('a date more than a year ago is reported with that date', () => {
    expect(dueOn('2026-11-23', '2025-01-02')).toEqual([
      'skills/tools/s0.yaml reviewed: the skill was last reviewed on 2025-01-02, a year ago or more: confirm its texts, and enter the new date',
    ]);
  });
});

test('reports a skill without a review date if another skill has one', () => {
  expect(dueOn('2026-11-23', '2026-11-22', undefined)).toEqual([
    expect.stringMatching(/^skills\/tools\/s1\.yaml : the skill has not been reviewed yet/),
  ]);
});

test('reports nothing if no skill has a review date', () => {
  expect(dueOn('2026-11-23', undefined, undefined)).toEqual([]);
});
