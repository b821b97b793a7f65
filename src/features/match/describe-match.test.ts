import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import type { Ask, AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles, type RoleMatch } from '#catalogue/assessment/match.ts';
import {
  describeAnswered,
  describeBest,
  describeReached,
  describeTarget,
  describeTrack,
  describeUnrequired,
  originOf,
} from './describe-match.ts';

const must = (depth: number): Ask => ask(depth, { mandatory: true });

const tester = askedRoleOf('Tester', {
  asks: { a: [must(0), must(1)], b: [ask(0), must(1)], c: [ask(0), ask(1)] },
});
const inWords = askedRoleOf('Writer', {
  asks: { a: [ask(-1, { bar: 'short' }), ask(-1, { bar: 'long' })], z: [ask(-1), null] },
});

/** Answers by `role/skill`, or by skill for those of version 1; a text names a level. */
type Said = Record<string, string | Answer>;

function matchesOf(roles: AskedRole[], said: Said): RoleMatch[] {
  const answers = Object.entries(said).map(([key, answer]) => [
    key,
    typeof answer === 'string' ? { level: answer } : answer,
  ]);
  return matchRoles(roles, sheetOf(Object.fromEntries(answers), roles), 1);
}

/** The match of the first role. */
function matchOf([role, ...others]: [AskedRole, ...AskedRole[]], said: Said): RoleMatch {
  const match = matchesOf([role, ...others], said).find(({ assessed }) => assessed.role === role);
  if (match === undefined) throw new Error('the role is left out');
  return match;
}

describe.each<{ said: Said; reached: string; target: string; answered: string; best: string }>([
  {
    said: { 'tester/a': { none: true } },
    reached: 'Not yet Junior.',
    target: 'Junior: 0 of 3 requirements met, 1 mandatory open.',
    answered: '1 of 3 skills answered.',
    best: 'Nothing that the first level of a role asks for is met yet.',
  },
  {
    said: { 'tester/a': 'senior', 'tester/b': 'junior', 'tester/c': 'junior' },
    reached: 'Junior is reached, level 1 of 2.',
    target: 'Senior: 1 of 3 requirements met, 1 mandatory open.',
    answered: '3 of 3 skills answered.',
    best: 'Best fit: Tester. Junior is reached, level 1 of 2.',
  },
  {
    said: { 'tester/a': 'senior', 'tester/b': 'senior', 'tester/c': 'senior' },
    reached: 'Every level is reached.',
    target: 'Senior: 3 of 3 requirements met.',
    answered: '3 of 3 skills answered.',
    best: 'Best fit: Tester. Every level is reached.',
  },
  {
    said: { 'tester/a': { no_occasion: true }, 'tester/b': 'junior', 'tester/c': 'junior' },
    reached: 'Junior is reached, level 1 of 2; 1 mandatory requirement still to be shown.',
    target: 'Senior: 0 of 2 requirements met, 1 mandatory open, 1 left out without occasion.',
    answered: '3 of 3 skills answered.',
    best: 'Best fit: Tester. Junior is reached, level 1 of 2; 1 mandatory requirement still to be shown.',
  },
  {
    said: Object.fromEntries(['a', 'b', 'c'].map((id) => [`tester/${id}`, { no_occasion: true }])),
    reached: 'Not yet Junior.',
    target: 'Junior asks for nothing that your work gives occasion for.',
    answered: '3 of 3 skills answered.',
    best: 'Nothing that the first level of a role asks for is met yet.',
  },
  {
    said: { a: { choice: 'awareness' }, b: { choice: 'of-another-scale' } },
    reached: 'Not yet Junior.',
    target: 'Junior: 1 of 3 requirements met.',
    answered: '1 of 3 skills answered, 1 answer needs a look.',
    best: 'Best fit: Tester. Not yet Junior.',
  },
])('answers $said', ({ said, reached, target, answered, best }) => {
  const match = matchOf([tester], said);

  test('are described', () => {
    expect(describeReached(match)).toBe(reached);
    expect(describeTarget(match)).toBe(target);
    expect(describeAnswered(match)).toBe(answered);
    expect(describeTrack(match)).toBe('');
    expect(describeBest(match)).toBe(best);
  });
});

describe('answers to other roles', () => {
  const asks = Object.fromEntries(tester.skills.map((skill) => [skill.id, skill.asks]));
  const others = ['Coder', 'Baker', 'Cook'].map((name) => askedRoleOf(name, { asks }));

  test('are counted as estimates with their source', () => {
    const match = matchOf([tester, ...others], { 'tester/c': 'junior', 'coder/a': 'junior' });
    expect(describeTarget(match)).toBe(
      'Junior: 2 of 3 requirements met; 1 of those met is an estimate from Coder.',
    );
    expect(describeAnswered(match)).toBe('1 of 3 skills answered, 1 more estimated.');
  });

  test.each([
    [{ 'coder/a': 'junior', 'baker/b': 'junior' }, '2 of those met are estimates from Coder and Baker.'],
    [
      { 'coder/a': 'senior', 'baker/b': 'senior', 'cook/c': 'senior' },
      '3 of those met are estimates from 3 other roles or skills.',
    ],
  ])('%j name their sources', (said, words) => {
    expect(describeTarget(matchOf([tester, ...others], said))).toContain(`; ${words}`);
  });

  test('count without proficiencies where the words are the same', () => {
    const same = askedRoleOf('Editor', { levels: ['Junior'], asks: { a: [ask(-1, { bar: 'short' })] } });
    const match = matchOf([inWords, same], { 'editor/a': 'junior' });
    expect(describeTarget(match)).toBe(
      'Junior: 1 of 2 requirements met; 1 of those met is an estimate from Editor.',
    );
    expect(describeAnswered(match)).toBe('0 of 2 skills answered, 1 estimated.');
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
    [{}, 'All tracks are the same up to Junior.', 'Not yet Junior.'],
    [
      { 'engineer/code': 'junior', 'engineer/people': 'manager' },
      'Track that fits best: Management.',
      'Junior is reached, level 1 of 2.',
    ],
    [
      { 'engineer/code': 'staff', 'engineer/plans': 'staff' },
      'Track that fits best: Staff track.',
      'Every level of this track is reached.',
    ],
  ])('after the answers %j the track is named: %s', (said, track, reached) => {
    const match = matchOf([role], said);
    expect([describeTrack(match), describeReached(match)]).toEqual([track, reached]);
  });

  test('an estimate from another track is said to be one', () => {
    const match = matchOf([role], {
      'engineer/code': 'junior',
      'engineer/people': 'manager',
      'engineer/plans': 'staff',
    });
    expect(describeTarget(match)).toBe(
      'Manager: 2 of 2 requirements met; 1 of those met is an estimate from another track.',
    );
  });
});

test('answers that count for no role are listed', () => {
  const roles = [
    tester,
    askedRoleOf('Baker', { asks: { oven: [ask(0)] }, alternatives: { oven: ['fire'] } }),
  ];
  expect(describeUnrequired(roles, { 'tester/a': {}, a: {}, fire: {} })).toBe('');
  expect(describeUnrequired(roles, { a: {}, old: {}, 'tester/oven': {}, 'gone/a': {} })).toBe(
    'No role requires any more what you answered about old, tester/oven, and gone/a. The answers are kept.',
  );
});

describe('one comes', () => {
  const optional = askedRoleOf('Optional', { asks: { z: [ask(0), ask(1)] } });
  const origin = (role: AskedRole, said: Said) => {
    const matches = matchesOf([tester, optional], said);
    const match = matches.find(({ assessed }) => assessed.role === role);
    const side = match && originOf(match, matches);
    return side && [side.role.name, side.level];
  };
  const junior: Said = { 'tester/a': 'junior', 'tester/b': 'junior', 'tester/c': 'junior' };

  test('from the level reached in the role', () => {
    expect(origin(tester, { ...junior, 'optional/z': 'junior' })).toEqual(['Tester', 0]);
  });

  test('from the level reached in the role that fits best, where none is reached', () => {
    expect(origin(optional, junior)).toEqual(['Tester', 0]);
  });

  test('from nowhere where no level is reached, or all are', () => {
    expect(origin(tester, { 'tester/a': 'junior' })).toBeUndefined();
    expect(origin(optional, { 'optional/z': 'senior' })).toBeUndefined();
  });
});
