import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers as anyAnswers,
  raised,
  role as anyRole,
  SCALE,
  share as anyShare,
} from '../../../tests/fixtures/answer-arbitraries.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import type { Ask, AskedRole } from './asks.ts';
import { matchRoles, type RoleMatch } from './match.ts';

const must = (depth: number): Ask => ({ depth, mandatory: true });
const may = (depth: number): Ask => ({ depth, mandatory: false });

/** A role of as many levels as its skills have asks. */
function roleOf(name: string, asks: Record<string, (Ask | null)[]>): AskedRole {
  const skills = Object.entries(asks).map(([id, cells]) => ({ id, name: id, domain: 'tools', asks: cells }));
  const count = skills[0]?.asks.length ?? 1;
  const levels = Array.from({ length: count }, (_, index) => ({ id: `l${index}`, name: `L${index}` }));
  return { id: name.toLowerCase(), name, levels, skills };
}

function choose(choices: Record<string, string>): Answers {
  return Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, { choice }]));
}

/** The match of one role. */
function matchOf(role: AskedRole, answers: Answers, share = 0.8): RoleMatch {
  const [match] = matchRoles([role], answers, SCALE, share);
  if (match === undefined) throw new Error('the role is left out');
  return match;
}

describe('a role of two levels', () => {
  const role = roleOf('Tester', {
    a: [must(0), must(1)],
    b: [may(0), may(1)],
    c: [null, may(1)],
    d: [null, must(3)],
  });
  test.each<[string, Record<string, string>, Pick<RoleMatch, 'target' | 'fit' | 'score' | 'answered'>]>([
    ['of which nothing is known', {}, { target: 0, fit: 0, score: 0, answered: 0 }],
    [
      'of which a mandatory skill of the first is met',
      { a: 'awareness' },
      { target: 0, fit: 2 / 3, score: 1 / 3, answered: 1 },
    ],
    [
      'of which an optional skill of the first is met',
      { b: 'awareness' },
      { target: 0, fit: 1 / 3, score: 1 / 6, answered: 1 },
    ],
    [
      'of which the first is reached',
      { a: 'awareness', b: 'expert', c: NONE, d: UNSURE },
      { target: 1, fit: 1 / 6, score: 7 / 12, answered: 3 },
    ],
    [
      'of which both are reached',
      { a: 'expert', b: 'expert', c: 'expert', d: 'expert' },
      { target: 1, fit: 1, score: 1, answered: 4 },
    ],
    ['answered with an unknown choice', { a: 'guru' }, { target: 0, fit: 0, score: 0, answered: 0 }],
  ])('%s', (_, choices, match) => {
    expect(matchOf(role, choose(choices))).toMatchObject({
      ...match,
      fit: expect.closeTo(match.fit, 10),
      score: expect.closeTo(match.score, 10),
    });
  });

  test('tells what is met of the next level, and what is missing, nearest first', () => {
    const { target, met, missing } = matchOf(
      role,
      choose({ a: 'awareness', b: 'awareness', d: 'awareness' }),
    );
    expect(target).toBe(1);
    expect(met).toEqual([]);
    expect(missing.map(({ skill, have, need }) => [skill.id, need - have])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  test('tells what is missing at the top though all levels are reached', () => {
    const all = choose({ a: 'expert', b: 'working', d: 'expert' });
    const { score, fit, met, missing } = matchOf(role, all, 0.5);
    expect([score, fit]).toEqual([1, 5 / 6]);
    expect(met.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(missing.map(({ skill }) => skill.id)).toEqual(['c']);
  });
});

test('the best match stands first, then the one of which more is known, then by name', () => {
  const roles = [
    roleOf('Zoe', { x: [must(3)], a: [may(3)] }),
    roleOf('Adam 10', { x: [must(3)], z: [may(3)] }),
    roleOf('Adam 9', { x: [must(3)], z: [may(3)] }),
    roleOf('Known', { x: [must(3)], y: [may(3)] }),
    roleOf('Best', { x: [must(0)], z: [may(3)] }),
  ];
  const answers = choose({ x: 'working', y: NONE });
  expect(matchRoles(roles, answers, SCALE, 0.8).map(({ role }) => role.name)).toEqual([
    'Best',
    'Known',
    'Adam 9',
    'Adam 10',
    'Zoe',
  ]);
});

test('what is known of a role is a share of its skills', () => {
  const small = roleOf('Small', { x: [must(3)], a: [may(3)] });
  const large = roleOf('Large', { x: [must(3)], y: [may(3)], b: [may(3)], c: [may(3)], d: [may(3)] });
  const matches = matchRoles([large, small], choose({ x: NONE, y: NONE }), SCALE, 0.8);
  expect(matches.map(({ role, answered }) => [role.name, answered])).toEqual([
    ['Small', 1],
    ['Large', 2],
  ]);
});

test('roles that have no skill or no level are left out', () => {
  const bare = roleOf('Bare', {});
  const stepless = { ...roleOf('Stepless', { a: [] }), levels: [] };
  const role = roleOf('Tester', { a: [must(0)] });
  expect(matchRoles([bare, stepless, role], {}, SCALE, 0.8).map(({ role: { name } }) => name)).toEqual([
    'Tester',
  ]);
});

test('fit and score lie between 0 and 1, and what is met and missing is what the target asks', () => {
  fc.assert(
    fc.property(fc.array(anyRole), anyAnswers, anyShare, (roles, answers, share) => {
      for (const { role, grade, target, fit, score, met, missing } of matchRoles(
        roles,
        answers,
        SCALE,
        share,
      )) {
        for (const value of [fit, score]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(score === 1).toBe(grade.reached === role.levels.length - 1);
        const asked = role.skills.filter(({ asks }) => asks[target]).map(({ id }) => id);
        expect([...met, ...missing.map(({ skill }) => skill)].map(({ id }) => id).sort()).toEqual(
          asked.sort(),
        );
      }
    }),
  );
});

test('a raised answer never lowers a score', () => {
  fc.assert(
    fc.property(anyRole, raised, anyShare, (role, { before, after }, share) => {
      fc.pre(role.skills.length > 0);
      expect(matchOf(role, after, share).score).toBeGreaterThanOrEqual(matchOf(role, before, share).score);
    }),
  );
});

test('scores fall from first to last', () => {
  fc.assert(
    fc.property(fc.array(anyRole), anyAnswers, anyShare, (roles, answers, share) => {
      const scores = matchRoles(roles, answers, SCALE, share).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});
