import { describe, expect, test } from 'vitest';
import type { Answers } from '#catalogue/assessment/answers.ts';
import type { Ask, AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles, type RoleMatch } from '#catalogue/assessment/match.ts';
import {
  describeBest,
  describeReached,
  describeScore,
  describeTarget,
  describeUnrequired,
  originOf,
} from './describe-match.ts';

const SCALE = ['low', 'high'];
const must = (depth: number): Ask => ({ depth, mandatory: true });
const may = (depth: number): Ask => ({ depth, mandatory: false });

function roleOf(name: string, asks: Record<string, [Ask, Ask]>): AskedRole {
  const skills = Object.entries(asks).map(([id, cells]) => ({ id, name: id, domain: 'tools', asks: cells }));
  const levels = ['Junior', 'Senior'].map((level) => ({ id: level.toLowerCase(), name: level }));
  return { id: name.toLowerCase(), name, levels, skills };
}

const tester = roleOf('Tester', { a: [must(0), must(1)], b: [may(0), must(1)], c: [may(0), may(1)] });
const optional = roleOf('Optional', { z: [may(0), may(1)] });

function matchesOf(roles: AskedRole[], choices: Record<string, string>): RoleMatch[] {
  const answers: Answers = Object.fromEntries(
    Object.entries(choices).map(([id, choice]) => [id, { choice }]),
  );
  return matchRoles(roles, answers, SCALE, 1);
}

function matchOf(role: AskedRole, choices: Record<string, string>): RoleMatch {
  const [match] = matchesOf([role], choices);
  if (match === undefined) throw new Error('the role is left out');
  return match;
}

describe.each<{
  choices: Record<string, string>;
  reached: string;
  target: string;
  score: string;
  best: string;
}>([
  {
    choices: { a: 'none' },
    reached: 'Below Junior.',
    target: 'Junior: 0 of 3 requirements met, of them 0 of 1 mandatory.',
    score: '(0 levels reached + 0/4 of Junior) ÷ 2 levels',
    best: 'Nothing that the first level of a role asks for is met yet.',
  },
  {
    choices: { a: 'high', b: 'low', c: 'low' },
    reached: 'Junior is reached.',
    target: 'Senior: 1 of 3 requirements met, of them 1 of 2 mandatory.',
    score: '(1 level reached + 2/5 of Senior) ÷ 2 levels',
    best: 'Best fit: Tester, 70\u00a0%. Junior is reached.',
  },
  {
    choices: { a: 'high', b: 'high', c: 'high' },
    reached: 'Every level is reached.',
    target: 'Senior: 3 of 3 requirements met, of them 2 of 2 mandatory.',
    score: '2 levels reached ÷ 2 levels',
    best: 'Best fit: Tester, 100\u00a0%. Every level is reached.',
  },
])('answers $choices', ({ choices, reached, target, score, best }) => {
  const match = matchOf(tester, choices);

  test('are described', () => {
    expect(describeReached(match)).toBe(reached);
    expect(describeTarget(match)).toBe(target);
    expect(describeScore(match)).toBe(score);
    expect(describeBest(match)).toBe(best);
  });
});

test('a level without mandatory requirements is said to have none', () => {
  expect(describeTarget(matchOf(optional, { z: 'none' }))).toBe(
    'Junior: 0 of 1 requirement met, none of them mandatory.',
  );
});

test('answers that count for no role are listed', () => {
  expect(describeUnrequired([tester], { a: { choice: 'low' } })).toBe('');
  expect(describeUnrequired([tester], { a: { choice: 'low' }, old: {}, older: { note: 'x' } })).toBe(
    'No role requires these skills that you answered: old and older. The answers are kept.',
  );
});

describe('one comes', () => {
  const origin = (role: AskedRole, choices: Record<string, string>) => {
    const matches = matchesOf([tester, optional], choices);
    const match = matches.find((one) => one.role === role);
    const side = match && originOf(match, matches);
    return side && [side.role.name, side.level];
  };

  test('from the level reached in the role', () => {
    expect(origin(tester, { a: 'low', b: 'low', c: 'low', z: 'low' })).toEqual(['Tester', 0]);
  });

  test('from the level reached in the role that fits best, where none is reached', () => {
    expect(origin(optional, { a: 'low', b: 'low', c: 'low' })).toEqual(['Tester', 0]);
  });

  test('from nowhere where no level is reached, or all are', () => {
    expect(origin(tester, { a: 'low' })).toBeUndefined();
    expect(origin(optional, { z: 'high' })).toBeUndefined();
  });
});
