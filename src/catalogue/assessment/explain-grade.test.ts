import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { assessRole, type AssessedRole } from './assess.ts';
import type { Answers } from './answers.ts';
import type { AskedRole } from './asks.ts';
import {
  describeGrade,
  explainEstimates,
  explainGrade,
  gradeName,
  targetLevelOf,
  whatChanges,
  type Standing,
} from './explain-grade.ts';
import { computeGrade } from './grade.ts';

/** Returns a role with two levels. The second requires five skills, of which the given number is mandatory. */
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
])('names the grade of %s by its level', (_, answers, name) => {
  const assessed = assess(2, answers);
  expect(gradeName(assessed, computeGrade(assessed, 0.8))).toBe(name);
});

function standingOf(assessed: AssessedRole, share = 0.8, aim?: string): Standing {
  const grade = computeGrade(assessed, share);
  return { assessed, grade, share, target: targetLevelOf(assessed, grade, aim) };
}

test.each<[number, Answers, number, string]>([
  [1, {}, 0.8, 'Not yet Low: 0 met, 1 needed'],
  [2, { 'role/skill-0': { level: 'low' } }, 0.8, 'Low'],
])('describes the grade with %i mandatory, the answers %j and a share of %d', (...given) => {
  const [mandatory, answers, share, words] = given;
  expect(describeGrade(standingOf(assess(mandatory, answers), share))).toBe(words);
});

test('counts the mandatory requirements met if no level is reached', () => {
  const role = { ...roleWith(3), levels: [{ id: 'high', name: 'High', below: -1 }] };
  const skills = role.skills.map((skill) => ({ ...skill, asks: skill.asks.slice(1) }));
  const answers = { 'role/skill-0': { level: 'high' }, 'role/skill-4': { level: 'high' } };
  const assessed = assessRole({ ...role, skills }, [0], sheetOf(answers));
  expect(describeGrade(standingOf(assessed))).toBe('Not yet High: 1 of 3 mandatory met');
});

test.each([
  [2, 0.8, 'High needs its 2 mandatory skills (you meet 1) and 4 of 5 skills in all (you meet 1).'],
  [1, 0.8, 'High needs its only mandatory skill (you meet it) and 4 of 5 skills in all (you meet 1).'],
  [0, 0.8, 'High needs 4 of 5 skills (you meet 1).'],
  [0, 0.81, 'High needs 5 of 5 skills (you meet 1).'],
  [0, 0.6, 'High needs 3 of 5 skills (you meet 1).'],
  [0, 0.2, 'Every level is reached.'],
])('explains what the next level needs with %i mandatory and a share of %d', (mandatory, share, words) => {
  const assessed = assess(mandatory, { 'role/skill-0': { level: 'high' } });
  expect(explainGrade(standingOf(assessed, share))).toBe(words);
});

test('gives no number for a single requirement or a single mandatory one', () => {
  expect(explainGrade(standingOf(assess(1, {})))).toBe(
    'Low needs its only skill, which you do not meet yet.',
  );
  const others = assess(1, { ...everything, 'role/skill-0': { level: 'low' } });
  expect(explainGrade(standingOf(others))).toBe(
    'High needs its only mandatory skill (you do not meet it yet) and 4 of 5 skills in all (you meet 4).',
  );
});

describe('the aim may be a level', () => {
  test('beyond the next, and the explanation says which comes first', () => {
    expect(explainGrade(standingOf(assess(2, {}), 0.8, 'high'))).toBe(
      'High needs its 2 mandatory skills (you meet 0) and 4 of 5 skills in all (you meet 0). Low comes first.',
    );
  });

  test('that is already reached', () => {
    expect(explainGrade(standingOf(assess(2, everything), 0.8, 'low'))).toBe(
      'Low is reached: it needs its only skill, which you meet.',
    );
    const most = { ...everything, 'role/skill-4': { none: true as const } };
    const three = { ...roleWith(2), levels: [...roleWith(2).levels, { id: 'top', name: 'Top', below: 1 }] };
    const skills = three.skills.map((skill) => ({
      ...skill,
      asks: [...skill.asks, { depth: 2, mandatory: true, bar: 'top' }],
    }));
    const assessed = assessRole({ ...three, skills }, [0, 1, 2], sheetOf(most));
    expect(explainGrade(standingOf(assessed, 0.8, 'high'))).toBe(
      'High is reached: it needs its 2 mandatory skills (you meet all) and 4 of 5 skills in all (you meet 4).',
    );
  });

  test('that the path does not have, and is then ignored', () => {
    expect(standingOf(assess(2, everything), 0.8, 'gone').target).toBe(1);
    expect(standingOf(assess(2, {}), 0.8, 'gone').target).toBe(0);
  });
});

describe('the list of what changes the grade', () => {
  test.each<[number, Answers, string[]]>([
    [
      2,
      { 'role/skill-0': { level: 'low' } },
      ['For High: 2 mandatory skills open: Skill 0 and Skill 1; then 2 others of any kind.'],
    ],
    [1, { ...everything, 'role/skill-0': { level: 'low' } }, ['For High: 1 mandatory skill open: Skill 0.']],
    [0, { 'role/skill-0': { level: 'high' } }, ['For High: 3 more skills of any kind.']],
    [
      5,
      { 'role/skill-0': { level: 'low' } },
      ['For High: 5 mandatory skills open: Skill 0, Skill 1, Skill 2, and 2 more.'],
    ],
    [0, everything, []],
  ])('has the open skills with %i mandatory, after %j', (mandatory, answers, words) => {
    expect(whatChanges(standingOf(assess(mandatory, answers)))).toEqual(words);
  });

  test('names both the first missed level and the aim', () => {
    expect(whatChanges(standingOf(assess(0, {}), 0.8, 'high'))).toEqual([
      'For Low: 1 more skill of any kind.',
      'For High: 4 more skills of any kind.',
    ]);
  });
});

test('counts estimates by their source', () => {
  const answers: Answers = { 'role/skill-0': { level: 'low' }, 'skill-1': { choice: 'expert' } };
  const sheet = sheetOf(answers, [roleWith(0)]);
  const role = { ...roleWith(0), id: 'other' };
  const explain = (as?: Record<string, string>) =>
    explainEstimates(assessRole(role, [0, 1], { ...sheet, as }));
  expect(explain()).toBe('1 skill is estimated from your other answers.');
  expect(explain({ other: 'high' })).toBe(
    '3 skills are still taken as High. 1 skill is estimated from your other answers.',
  );
  expect(explainEstimates(assess(0, everything))).toBe('');
});

test('does not reach a level that requires only skills without occasion, and says so', () => {
  const none = Object.fromEntries(
    roleWith(0).skills.map(({ id }) => [`role/${id}`, { no_occasion: true as const }]),
  );
  const standing = standingOf(assess(0, none));
  expect(describeGrade(standing)).toBe('Not yet Low');
  expect(explainGrade(standing)).toBe('Low requires only skills that you have no occasion to use at work.');
  expect(whatChanges(standing)).toEqual([]);
});

test('says at the top of a track that every level of the track is reached', () => {
  const role = roleWith(0);
  const levels = [...role.levels, { id: 'other', name: 'Other', below: 0 }];
  const assessed = assessRole({ ...role, levels }, [0, 1], sheetOf(everything));
  expect(explainGrade(standingOf(assessed))).toBe('Every level of this track is reached.');
});
