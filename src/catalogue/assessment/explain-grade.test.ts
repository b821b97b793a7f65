import { expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { assessRole, type AssessedRole } from './assess.ts';
import type { Answers } from './answers.ts';
import type { AskedRole } from './asks.ts';
import { explainGrade, gradeName } from './explain-grade.ts';
import { computeGrade } from './grade.ts';

/** Two levels; the second asks for five skills, of which the given number is mandatory. */
function roleWith(mandatory: number): AskedRole {
  const skills = Array.from({ length: 5 }, (_, index) => ({
    id: `skill-${String(index)}`,
    name: `Skill ${String(index)}`,
    domain: 'domain',
    asks: [
      index === 0 ? { depth: 0, mandatory: false, bar: 'low' } : null,
      { depth: 1, mandatory: index < mandatory, bar: 'high' },
    ],
  }));
  const levels = [
    { id: 'low', name: 'Low', below: -1 },
    { id: 'high', name: 'High', below: 0 },
  ];
  return { id: 'role', name: 'Role', levels, skills };
}

function assess(mandatory: number, answers: Answers): AssessedRole {
  return assessRole(roleWith(mandatory), [0, 1], sheetOf(answers));
}

const everything = Object.fromEntries(
  roleWith(0).skills.map(({ id }) => [`role/${id}`, { level: 'high' }]),
) satisfies Answers;

test.each<[string, Answers, string]>([
  ['nothing', {}, 'Not yet Low'],
  ['the first level', { 'role/skill-0': { level: 'low' } }, 'Low'],
  ['everything', everything, 'High'],
  [
    'everything but one mandatory requirement without occasion',
    { ...everything, 'role/skill-1': { no_occasion: true } },
    'High, 1 mandatory requirement still to be shown',
  ],
  [
    'everything but an optional requirement without occasion',
    { ...everything, 'role/skill-4': { no_occasion: true } },
    'High',
  ],
])('the grade of %s is called by its level', (_, answers, name) => {
  const assessed = assess(2, answers);
  expect(gradeName(assessed, computeGrade(assessed, 0.8))).toBe(name);
});

test.each([
  [
    2,
    0.8,
    'High needs all 2 mandatory requirements, of which you meet 1, and 4 of all 5, of which you meet 1.',
  ],
  [1, 0.8, 'High needs its only mandatory requirement, which you meet, and 4 of all 5, of which you meet 1.'],
  [0, 0.8, 'High needs 4 of all 5, of which you meet 1.'],
  [0, 0.81, 'High needs 5 of all 5, of which you meet 1.'],
  [0, 0.2, 'Every level is reached.'],
])('with %i mandatory and a share of %d it says what the next level needs', (mandatory, share, words) => {
  const assessed = assess(mandatory, { 'role/skill-0': { level: 'high' } });
  expect(explainGrade(assessed, computeGrade(assessed, share), share)).toBe(words);
});

test('one requirement, or one mandatory one, is not counted', () => {
  const nothing = assess(1, {});
  expect(explainGrade(nothing, computeGrade(nothing, 0.8), 0.8)).toBe(
    'Low needs its only requirement, which you do not meet yet.',
  );
  const others = assess(1, { ...everything, 'role/skill-0': { level: 'low' } });
  expect(explainGrade(others, computeGrade(others, 0.8), 0.8)).toBe(
    'High needs its only mandatory requirement, which you do not meet yet, and 4 of all 5, of which you meet 4.',
  );
});

test('a level that a share makes no whole number of is rounded up, and no further', () => {
  const assessed = assess(0, { 'role/skill-0': { level: 'low' } });
  expect(explainGrade(assessed, computeGrade(assessed, 0.6), 0.6)).toContain('needs 3 of all 5');
});

test('a level that asks only for what there is no occasion for is not reached, and says so', () => {
  const none = Object.fromEntries(
    roleWith(0).skills.map(({ id }) => [`role/${id}`, { no_occasion: true as const }]),
  );
  const assessed = assess(0, none);
  const grade = computeGrade(assessed, 0.8);
  expect(gradeName(assessed, grade)).toBe('Not yet Low');
  expect(explainGrade(assessed, grade, 0.8)).toBe('Low asks only for what your work gives no occasion for.');
});

test('at the top of a track, every level of the track is reached', () => {
  const role = roleWith(0);
  const levels = [...role.levels, { id: 'other', name: 'Other', below: 0 }];
  const assessed = assessRole({ ...role, levels }, [0, 1], sheetOf(everything));
  expect(explainGrade(assessed, computeGrade(assessed, 0.8), 0.8)).toBe(
    'Every level of this track is reached.',
  );
});
