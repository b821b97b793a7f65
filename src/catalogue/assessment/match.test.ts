import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers as anyAnswers,
  role as anyRole,
  share as anyShare,
  sheetOf,
} from '../../../tests/fixtures/answer-arbitraries.ts';
import type { Answer, Answers } from './answers.ts';
import type { Ask, AskedRole } from './asks.ts';
import { isCounted, rowsAt } from './assess.ts';
import { matchRoles, type RoleMatch } from './match.ts';

const must = (depth: number): Ask => ({ depth, mandatory: true, bar: String(depth) });
const may = (depth: number): Ask => ({ depth, mandatory: false, bar: String(depth) });

/** A role of as many levels, `l0`, `l1` and so on, as its skills have asks. */
function roleOf(name: string, asks: Record<string, (Ask | null)[]>): AskedRole {
  const skills = Object.entries(asks).map(([id, cells]) => ({ id, name: id, domain: 'tools', asks: cells }));
  const count = skills[0]?.asks.length ?? 1;
  const levels = Array.from({ length: count }, (_, index) => ({
    id: `l${String(index)}`,
    name: `L${String(index)}`,
    below: index - 1,
  }));
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, levels, skills };
}

/** Answers to the rows of a role: the level of each, or what else is said. */
function say(role: string, said: Record<string, string | Answer>): Answers {
  return Object.fromEntries(
    Object.entries(said).map(([skill, answer]) => [
      `${role}/${skill}`,
      typeof answer === 'string' ? { level: answer } : answer,
    ]),
  );
}

/** The match of one role. */
function matchOf(role: AskedRole, answers: Answers, share = 0.8): RoleMatch {
  const [match] = matchRoles([role], sheetOf(answers), share);
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
  test.each<
    [string, Record<string, string | Answer>, Pick<RoleMatch, 'target' | 'fit' | 'score' | 'answered'>]
  >([
    ['of which nothing is known', {}, { target: 0, fit: 0, score: 0, answered: 0 }],
    [
      'of which a mandatory skill of the first is met',
      { a: 'l0' },
      { target: 0, fit: 2 / 3, score: 1 / 3, answered: 1 },
    ],
    [
      'of which an optional skill of the first is met',
      { b: 'l0' },
      { target: 0, fit: 1 / 3, score: 1 / 6, answered: 1 },
    ],
    [
      'of which the first is reached',
      { a: 'l0', b: 'l1', c: { none: true }, d: { unsure: true } },
      { target: 1, fit: 1 / 6, score: 7 / 12, answered: 3 },
    ],
    [
      'of which all but one is met, for which there is no occasion',
      { a: 'l1', b: 'l1', c: 'l1', d: { no_occasion: true } },
      { target: 1, fit: 1, score: 1, answered: 4 },
    ],
    [
      'of which both are reached',
      { a: 'l1', b: 'l1', c: 'l1', d: 'l1' },
      { target: 1, fit: 1, score: 1, answered: 4 },
    ],
    ['answered with an unknown level', { a: 'guru' }, { target: 0, fit: 0, score: 0, answered: 0 }],
  ])('%s', (_, said, match) => {
    expect(matchOf(role, say('tester', said))).toMatchObject({
      ...match,
      fit: expect.closeTo(match.fit, 10),
      score: expect.closeTo(match.score, 10),
    });
  });

  test('tells what is met of the next level, and what is missing, nearest first', () => {
    const { target, met, missing } = matchOf(role, say('tester', { a: 'l0', b: 'l0' }));
    expect(target).toBe(1);
    expect(met).toEqual([]);
    expect(missing.map(({ row, have, need }) => [row.skill.id, need - have])).toEqual([
      ['a', 1],
      ['d', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });

  test('tells what is missing at the top though all levels are reached', () => {
    const { score, fit, met, missing } = matchOf(role, say('tester', { a: 'l1', b: 'l1', d: 'l1' }), 0.5);
    expect([score, fit]).toEqual([1, 5 / 6]);
    expect(met.map(({ skill }) => skill.id)).toEqual(['a', 'b', 'd']);
    expect(missing.map(({ row }) => row.skill.id)).toEqual(['c']);
  });
});

test('a role with tracks is matched on the track that fits best', () => {
  const role: AskedRole = {
    id: 'engineer',
    name: 'Engineer',
    levels: [
      { id: 'senior', name: 'Senior', below: -1 },
      { id: 'staff', name: 'Staff', below: 0 },
      { id: 'manager', name: 'Manager', below: 0 },
    ],
    skills: [
      { id: 'design', name: 'Design', domain: 'work', asks: [must(0), must(2), null] },
      { id: 'people', name: 'People', domain: 'work', asks: [must(0), null, must(2)] },
    ],
  };
  const pathFor = (said: Record<string, string>) =>
    matchOf(role, say('engineer', said)).assessed.path.map((level) => role.levels[level]?.id);
  expect(pathFor({ design: 'senior', people: 'manager' })).toEqual(['senior', 'manager']);
  expect(pathFor({ design: 'staff', people: 'senior' })).toEqual(['senior', 'staff']);
});

test('answers to one role fit another as estimates, which are counted apart', () => {
  const [known, other] = [
    roleOf('Known', { x: [must(1)], y: [may(1)] }),
    roleOf('Other', { x: [must(0)], z: [may(0)] }),
  ];
  const answers = say('known', { x: 'l0' });
  const matches = matchRoles([known, other], sheetOf(answers, [known, other]), 0.5);
  expect(
    matches.map(({ assessed, answered, estimated }) => [assessed.role.name, answered, estimated]),
  ).toEqual([
    ['Known', 1, 0],
    ['Other', 1, 1],
  ]);
});

test('the best match stands first, then the one of which more is known, then by name', () => {
  const source = roleOf('Source', { x: [must(1)], y: [may(0)] });
  const roles = [
    roleOf('Zoe', { x: [must(3)], a: [may(3)] }),
    roleOf('Adam 10', { x: [must(3)], z: [may(3)] }),
    roleOf('Adam 9', { x: [must(3)], z: [may(3)] }),
    roleOf('Known', { x: [must(3), must(3)], z: [may(3), may(3)] }),
    roleOf('Best', { x: [must(0)], z: [may(3)] }),
  ];
  const answers = { ...say('source', { x: 'l0' }), ...say('known', { z: { none: true } }) };
  expect(
    matchRoles(roles, sheetOf(answers, [source, ...roles]), 0.8).map(({ assessed }) => assessed.role.name),
  ).toEqual(['Best', 'Known', 'Adam 9', 'Adam 10', 'Zoe']);
});

test('what is known of a role is a share of its rows', () => {
  const small = roleOf('Small', { x: [must(3)], a: [may(3)] });
  const large = roleOf('Large', { x: [must(3)], y: [may(3)], b: [may(3)], c: [may(3)], d: [may(3)] });
  const answers = {
    ...say('small', { x: { none: true } }),
    ...say('large', { x: { none: true }, y: { none: true } }),
  };
  const matches = matchRoles([large, small], sheetOf(answers), 0.8);
  expect(matches.map(({ assessed, answered }) => [assessed.role.name, answered])).toEqual([
    ['Small', 1],
    ['Large', 2],
  ]);
});

test('roles that have no skill or no level are left out', () => {
  const bare = roleOf('Bare', {});
  const stepless = { ...roleOf('Stepless', { a: [] }), levels: [] };
  const role = roleOf('Tester', { a: [must(0)] });
  expect(
    matchRoles([bare, stepless, role], sheetOf({}), 0.8).map(({ assessed }) => assessed.role.name),
  ).toEqual(['Tester']);
});

test('fit and score lie between 0 and 1, and what is met and missing is what counts at the target', () => {
  fc.assert(
    fc.property(fc.array(anyRole), anyAnswers, anyShare, (roles, answers, share) => {
      for (const match of matchRoles(roles, sheetOf(answers, roles), share)) {
        const { assessed, grade, target, fit, score, met, missing } = match;
        for (const value of [fit, score]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(score === 1).toBe(grade.reached === assessed.path.length - 1);
        const counted = rowsAt(assessed, assessed.path[target] ?? -1).filter(isCounted);
        expect([...met, ...missing.map(({ row }) => row)].map(({ skill }) => skill.id).sort()).toEqual(
          counted.map(({ skill }) => skill.id).sort(),
        );
      }
    }),
  );
});

test('scores fall from first to last', () => {
  fc.assert(
    fc.property(fc.array(anyRole), anyAnswers, anyShare, (roles, answers, share) => {
      const scores = matchRoles(roles, sheetOf(answers, roles), share).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});
