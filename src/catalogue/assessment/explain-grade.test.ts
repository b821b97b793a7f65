import { expect, test } from 'vitest';
import type { AskedRole } from './asks.ts';
import { explainGrade, gradeName } from './explain-grade.ts';
import { computeGrade } from './grade.ts';

const SCALE = ['knows', 'does'];

/** Two levels; the second asks for five skills, of which the given number is mandatory. */
function roleWith(mandatory: number): AskedRole {
  const skills = Array.from({ length: 5 }, (_, index) => ({
    id: `skill-${String(index)}`,
    name: `Skill ${String(index)}`,
    domain: 'domain',
    asks: [index === 0 ? { depth: 0, mandatory: false } : null, { depth: 1, mandatory: index < mandatory }],
  }));
  return {
    id: 'role',
    name: 'Role',
    levels: [
      { id: 'low', name: 'Low' },
      { id: 'high', name: 'High' },
    ],
    skills,
  };
}

const all = (choice: string) => Object.fromEntries(roleWith(0).skills.map(({ id }) => [id, { choice }]));

test.each([
  ['nothing', {}, 'Below Low'],
  ['the first level', { 'skill-0': { choice: 'knows' } }, 'Low'],
  ['everything', all('does'), 'High'],
])('the grade of %s is called by its level', (_, answers, name) => {
  const role = roleWith(2);
  expect(gradeName(role, computeGrade(role, answers, SCALE, 0.8))).toBe(name);
});

test.each([
  [
    2,
    0.8,
    'High needs all 2 mandatory requirements, of which you meet 1, and 4 of all 5, of which you meet 1.',
  ],
  [0, 0.8, 'High needs 4 of all 5, of which you meet 1.'],
  [0, 0.81, 'High needs 5 of all 5, of which you meet 1.'],
  [0, 0.2, 'Every level is reached.'],
])('with %i mandatory and a share of %d it says what the next level needs', (mandatory, share, words) => {
  const role = roleWith(mandatory);
  const answers = { 'skill-0': { choice: 'does' } };
  expect(explainGrade(role, computeGrade(role, answers, SCALE, share), share)).toBe(words);
});

test('a level that a share makes no whole number of is rounded up, and no further', () => {
  const role = roleWith(0);
  const grade = computeGrade(role, { 'skill-0': { choice: 'knows' } }, SCALE, 0.6);
  expect(explainGrade(role, grade, 0.6)).toContain('needs 3 of all 5');
});
