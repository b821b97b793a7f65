import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Answer, Answers } from '#catalogue/assessment/answers.ts';
import type { Ask, AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles, type RoleMatch } from '#catalogue/assessment/match.ts';
import {
  idsOfAnsweredRoles,
  describeAnswers,
  describeBar,
  describeTrack,
  describeUnrequired,
  matchCounts,
  originOf,
} from './describe-match.ts';

const must = (depth: number): Ask => ask(depth, { mandatory: true });

const tester = askedRoleOf('Tester', {
  asks: { a: [must(0), must(1)], b: [ask(0), must(1)], c: [ask(0), ask(1)] },
});

/** Answers by `role/skill`, or by skill for version 1; a string names a level. */
type Said = Record<string, string | Answer>;

function answersOf(said: Said): Answers {
  return Object.fromEntries(
    Object.entries(said).map(([key, answer]) => [
      key,
      typeof answer === 'string' ? { level: answer } : answer,
    ]),
  );
}

function matchOf(
  [role, ...others]: [AskedRole, ...AskedRole[]],
  said: Said,
  { share = 1, as }: { share?: number; as?: Record<string, string> } = {},
): RoleMatch {
  const roles = [role, ...others];
  const matches = matchRoles(roles, { ...sheetOf(answersOf(said), roles), as }, share);
  const match = matches.find(({ assessed }) => assessed.role === role);
  if (match === undefined) throw new Error('the role is left out');
  return match;
}

const allOf = (level: string): Said => ({ 'tester/a': level, 'tester/b': level, 'tester/c': level });
const withoutAny = Object.fromEntries(
  ['a', 'b', 'c'].map((id) => [`tester/${id}`, { no_occasion: true as const }]),
);

test.each<[Said, number, string, string, string]>([
  [{ 'tester/a': { none: true } }, 1, '0 of 3', '1 mandatory open', '0 met; 1 short; 2 not answered.'],
  [{ 'tester/a': 'junior' }, 1, '1 of 3', '2 more needed', '1 met; 2 not answered.'],
  [{ 'tester/a': 'junior' }, 0.6, '1 of 3', '1 more needed', '1 met; 2 not answered.'],
  [{ ...allOf('junior'), 'tester/a': 'senior' }, 1, '1 of 3', '1 mandatory open', '1 met; 2 short.'],
  [allOf('senior'), 1, '3 of 3', 'every level reached', '3 met.'],
  [
    { ...allOf('junior'), 'tester/a': { no_occasion: true } },
    1,
    '0 of 2',
    '1 mandatory open',
    '0 met; 2 short; 1 left out (no occasion).',
  ],
  [
    withoutAny,
    1,
    '',
    'expects nothingthat you have occasion to use at work',
    '0 met; 3 left out (no occasion).',
  ],
])('counts the answers %j at the lowest level not yet reached, with a share of %d', (...given) => {
  const [said, share, met, open, bar] = given;
  const match = matchOf([tester], said, { share });
  expect(matchCounts(match, share)).toEqual({ met, open });
  expect(describeBar(match)).toBe(bar);
  expect(describeTrack(match)).toBe('');
});

describe('estimates name their source:', () => {
  const asks = Object.fromEntries(tester.skills.map((skill) => [skill.id, skill.asks]));
  const others = ['Coder', 'Baker', 'Cook'].map((name) => askedRoleOf(name, { asks }));

  test.each<[Said, string]>([
    [{ 'coder/a': 'junior' }, '1 met, an estimate from Coder; 2 not answered.'],
    [
      { 'tester/c': 'junior', 'coder/a': 'junior' },
      '2 met, 1 of them an estimate from Coder; 1 not answered.',
    ],
    [
      { 'coder/a': 'junior', 'baker/b': 'junior' },
      '2 met, all estimates from Coder and Baker; 1 not answered.',
    ],
    [{ ...allOf('junior'), 'tester/a': { unsure: true }, 'coder/a': 'junior' }, '2 met; 1 not answered.'],
    [
      { 'coder/a': 'junior', 'baker/b': 'junior', 'cook/c': 'junior' },
      '0 met; 3 short, all estimates from 3 other roles or skills.',
    ],
    [{ a: { choice: 'awareness' } }, '1 met; 2 not answered.'],
  ])('%j', (said, words) => {
    expect(describeBar(matchOf([tester, ...others], said))).toBe(words);
  });

  test('names the level that the reader works at', () => {
    const match = matchOf([tester], { 'tester/a': 'senior' }, { as: { tester: 'junior' } });
    expect(describeBar(match)).toBe('1 met; 2 short, all taken from your level, Junior.');
  });
});

describe('in a role with tracks', () => {
  const levels = [
    'Junior',
    { name: 'Staff', track: 'Staff track' },
    { name: 'Manager', track: 'Management', below: 0 },
  ];
  const role = askedRoleOf('Engineer', {
    levels,
    asks: { code: [ask(0), ask(1), null], people: [null, null, ask(1)], plans: [null, ask(1), ask(1)] },
  });

  test.each<[Said, string, string]>([
    [{}, '', '1 more needed'],
    [{ 'engineer/code': 'junior', 'engineer/people': 'manager' }, 'Management', '1 more needed'],
    [
      { 'engineer/code': 'staff', 'engineer/plans': 'staff' },
      'Staff track',
      'every level of the track reached',
    ],
  ])('names the track for the answers %j if tracks differ: %s', (said, track, open) => {
    const match = matchOf([role], said);
    expect([describeTrack(match), matchCounts(match, 1).open]).toEqual([track, open]);
  });

  test('names an estimate from another track', () => {
    const match = matchOf([role], {
      'engineer/code': 'junior',
      'engineer/people': 'manager',
      'engineer/plans': 'staff',
    });
    expect(describeBar(match)).toBe('2 met, 1 of them an estimate from another track.');
  });
});

test('lists answers that count for no role', () => {
  const roles = [
    tester,
    askedRoleOf('Baker', { asks: { oven: [ask(0)] }, alternatives: { oven: ['fire'] } }),
  ];
  expect(describeUnrequired(roles, { 'tester/a': {}, a: {}, fire: {} })).toBe('');
  expect(describeUnrequired(roles, { a: {}, old: {}, 'tester/oven': {}, 'gone/a': {} })).toBe(
    'No role requires old, tester/oven, and gone/a any more. Your answers about them are still saved.',
  );
});

test('names the roles of the answers, the one with the most answers first', () => {
  const answers = answersOf({
    'coder/a': 'junior',
    'tester/a': 'junior',
    'tester/b': { unsure: true },
    'baker/a': { note: 'Only a note.' },
    old: { choice: 'working' },
  });
  expect(idsOfAnsweredRoles(answers, { cook: 'senior' })).toEqual(['tester', 'coder', 'cook']);
  const describeAs = (names: string[], roles = 13) => describeAnswers(answers, names, roles);
  expect(describeAs(['Tester', 'Coder'])).toBe(
    'Your 4 answers as Tester and Coder, compared with all 13 roles, each at the lowest level that you have not reached yet.',
  );
  expect(describeAs(['Tester', 'Coder', 'Cook'])).toContain('Your 4 answers in 3 roles, compared');
  expect(describeAs([], 1)).toBe(
    'Your 4 answers, compared with the only role at the lowest level that you have not reached yet.',
  );
  expect(describeAnswers({}, ['Tester'], 2)).toContain('Your level as Tester, compared with all 2 roles');
});

describe('the origin of a comparison', () => {
  const optional = askedRoleOf('Optional', { asks: { z: [ask(0), ask(1)] } });
  const origin = (role: AskedRole, said: Said) => {
    const others = [tester, optional].filter((other) => other !== role);
    const side = originOf(matchOf([role, ...others], said), matchOf([tester, optional], said));
    return side && [side.role.name, side.level];
  };

  test('is the level reached in the role', () => {
    expect(origin(tester, allOf('junior'))).toEqual(['Tester', 0]);
    expect(origin(optional, { ...allOf('junior'), 'optional/z': 'junior' })).toEqual(['Optional', 0]);
  });

  test('is in the role of the answers if no level is reached', () => {
    expect(origin(optional, allOf('senior'))).toEqual(['Tester', 1]);
    expect(origin(optional, { 'tester/a': 'junior' })).toEqual(['Tester', 0]);
  });

  test('is undefined if every level is reached or no other role has answers', () => {
    expect(origin(optional, { 'optional/z': 'senior' })).toBeUndefined();
    expect(originOf(matchOf([tester], {}), undefined)).toBeUndefined();
    const own = matchOf([tester], { 'tester/a': 'junior' });
    expect(originOf(own, own)).toBeUndefined();
  });
});
