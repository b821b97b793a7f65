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

test('the role answered last comes first', () => {
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

test('answers without an instant are the oldest', () => {
  const answers: Answers = {
    'tester/a': { level: 'junior' },
    'potter/a': { level: 'junior', at: '2026-11-03T10:00:00.000Z' },
  };
  expect(answeredIn(answers).map(([id]) => id)).toEqual(['potter', 'tester']);
});

test.each<[string, Answers]>([
  ['a note alone', { 'tester/a': { note: 'Soon.' } }],
  ['an answer to a role that does not exist', { 'smith/a': { level: 'junior' } }],
  ['an answer of version 1', { a: { choice: 'working' } }],
])('%s begins no role', (_, answers) => {
  expect(answeredIn(answers)).toEqual([]);
});

test('answers to skills that a role has lost are not counted beyond those it has', () => {
  const answers: Answers = {
    'tester/a': { none: true },
    'tester/b': { none: true },
    'tester/c': { none: true },
  };
  expect(answeredIn(answers)).toEqual([['tester', 2]]);
});
