import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { answeredRoles } from './progress.ts';

const roles = [
  { id: 'tester', name: 'Tester', rows: 2 },
  { id: 'baker', name: 'Baker', rows: 9 },
  { id: 'potter', name: 'Potter', rows: 9 },
];

function answeredIn(answers: Answers): [string, number][] {
  return answeredRoles(answers, roles).map(({ id, answered }) => [id, answered]);
}

test('lists the last answered role first', () => {
  const answers: Answers = {
    'tester/a': { level: 'junior', at: '2026-11-01T10:00:00.000Z' },
    'baker/a': { level: 'junior', at: '2026-11-03T10:00:00.000Z' },
    'baker/b': { none: true, at: '2026-10-03T10:00:00.000Z' },
    'tester/b': { unsure: true, at: '2026-11-02T10:00:00.000Z' },
  };
  expect(answeredIn(answers)).toEqual([
    ['baker', 2],
    ['tester', 2],
  ]);
});

test('treats answers without an instant as the oldest', () => {
  const answers: Answers = {
    'tester/a': { level: 'junior' },
    'potter/a': { level: 'junior', at: '2026-11-03T10:00:00.000Z' },
  };
  expect(answeredIn(answers).map(([id]) => id)).toEqual(['potter', 'tester']);
});

test.each<[string, Answers]>([
  ['only a note', { 'tester/a': { note: 'Soon.' } }],
  ['an answer to a role that does not exist', { 'smith/a': { level: 'junior' } }],
  ['an answer of version 1', { a: { choice: 'working' } }],
])('does not list a role with %s', (_, answers) => {
  expect(answeredIn(answers)).toEqual([]);
});

test('counts at most as many answers as the role has skills', () => {
  const answers: Answers = {
    'tester/a': { none: true },
    'tester/b': { none: true },
    'tester/c': { none: true },
  };
  expect(answeredIn(answers)).toEqual([['tester', 2]]);
});

test.each([
  [
    ['a', 'b', 'c'],
    ['2026-11-01', '2026-11-03', '2026-11-02'],
    ['b', 'c', 'a'],
  ],
  [
    ['a', 'b', 'c'],
    ['2026-11-03', '2026-11-02', '2026-11-01'],
    ['a', 'b', 'c'],
  ],
  [
    ['a', 'b', 'c'],
    ['2026-11-01', '2026-11-02', '2026-11-03'],
    ['c', 'b', 'a'],
  ],
  [
    ['a', 'b', 'c'],
    ['2026-11-01', '2026-11-01', '2026-11-01'],
    ['a', 'b', 'c'],
  ],
])('sorts the roles %j, last answered on %j, as %j', (ids, days, sorted) => {
  const answers = Object.fromEntries(
    ids.map((id, index) => [`${id}/x`, { level: 'junior', at: `${days[index] ?? ''}T10:00:00.000Z` }]),
  );
  const found = answeredRoles(
    answers,
    ids.map((id) => ({ id, name: id, rows: 1 })),
  );
  expect(found.map(({ id }) => id)).toEqual(sorted);
});
