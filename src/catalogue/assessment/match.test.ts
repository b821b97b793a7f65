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
import { assessRole, isAnswered, isCounted, isMet, rowsAt } from './assess.ts';
import { askedPaths } from './asked-steps.ts';
import { computeGrade } from './grade.ts';
import { countOpen, isComplete, matchRoles, type RoleMatch } from './match.ts';

const must = (depth: number): Ask => ({ depth, mandatory: true, bar: String(depth) });
const may = (depth: number): Ask => ({ depth, mandatory: false, bar: String(depth) });

/** Levels are `l0`, `l1` and so on. */
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

function say(role: string, said: Record<string, string | Answer>): Answers {
  return Object.fromEntries(
    Object.entries(said).map(([skill, answer]) => [
      `${role}/${skill}`,
      typeof answer === 'string' ? { level: answer } : answer,
    ]),
  );
}

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

  test.each<[string, Record<string, string | Answer>, { target: number; mandatory: number; others: number }]>(
    [
      ['without answers', {}, { target: 0, mandatory: 1, others: 1 }],
      [
        'with the mandatory requirement of the first level met',
        { a: 'l0' },
        { target: 0, mandatory: 0, others: 1 },
      ],
      [
        'with the optional requirement of the first level met',
        { b: 'l0' },
        { target: 0, mandatory: 1, others: 0 },
      ],
      [
        'with the first level reached',
        { a: 'l0', b: 'l1', c: { none: true }, d: { unsure: true } },
        { target: 1, mandatory: 2, others: 1 },
      ],
      [
        'with all requirements met except one without occasion',
        { a: 'l1', b: 'l1', c: 'l1', d: { no_occasion: true } },
        { target: 1, mandatory: 0, others: 0 },
      ],
      ['answered with an unknown level', { a: 'guru' }, { target: 0, mandatory: 1, others: 1 }],
    ],
  )('%s', (_, said, { target, ...open }) => {
    const match = matchOf(role, say('tester', said));
    expect(match.target).toBe(target);
    expect(countOpen(match)).toEqual(open);
  });

  test('lists met, short and unanswered requirements', () => {
    const answers = say('tester', { a: 'l0', b: 'l0', c: 'l1', d: { unsure: true } });
    const { target, met, short, unanswered } = matchOf(role, answers);
    expect(target).toBe(1);
    expect(met.map(({ skill }) => skill.id)).toEqual(['c']);
    expect(short.map(({ row, have, need }) => [row.skill.id, need - have])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(unanswered.map(({ row }) => row.skill.id)).toEqual(['d']);
  });

  test('lists unanswered mandatory requirements first', () => {
    const { unanswered } = matchOf(role, say('tester', { a: 'l0', b: 'l0' }));
    expect(unanswered.map(({ row }) => row.skill.id)).toEqual(['d', 'c']);
  });

  test('lists short requirements of the top level even if all levels are reached', () => {
    const match = matchOf(role, say('tester', { a: 'l1', b: 'l1', c: { none: true }, d: 'l1' }), 0.5);
    expect(isComplete(match)).toBe(true);
    expect(match.met.map(({ skill }) => skill.id)).toEqual(['a', 'b', 'd']);
    expect(match.short.map(({ row }) => row.skill.id)).toEqual(['c']);
  });
});

describe('a role with tracks', () => {
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

  test.each([
    [{ design: 'senior', people: 'manager' }, ['senior', 'manager']],
    [{ design: 'staff', people: 'senior' }, ['senior', 'staff']],
  ])('is matched on the track with the most levels reached: %j', (said, path) => {
    const { assessed } = matchOf(role, say('engineer', said));
    expect(assessed.path.map((level) => role.levels[level]?.id)).toEqual(path);
  });
});

test('estimates a row from another role and lists the remaining ones as unanswered', () => {
  const [known, other] = [
    roleOf('Known', { x: [must(1)], y: [may(1)] }),
    roleOf('Other', { x: [must(0)], z: [must(0)] }),
  ];
  const answers = say('known', { x: 'l0' });
  const match = matchRoles([known, other], sheetOf(answers, [known, other]), 0.5).at(-1);
  expect(match?.assessed.role.name).toBe('Other');
  expect(match?.met.map(({ skill, claim }) => [skill.id, claim.estimate !== undefined])).toEqual([
    ['x', true],
  ]);
  expect(match?.unanswered.map(({ row }) => row.skill.id)).toEqual(['z']);
  expect(match?.short).toEqual([]);
});

describe('sorts roles', () => {
  const order = (roles: AskedRole[], answers: Answers): string[] =>
    matchRoles(roles, sheetOf(answers, roles), 0.8).map(({ assessed }) => assessed.role.name);

  test('by the open share of mandatory skills, then by other open skills, then by name', () => {
    const roles = [
      roleOf('Two of four', { x: [must(0)], y: [must(0)], a: [must(0)], b: [must(0)] }),
      roleOf('Zoe 10', { x: [must(0)], a: [may(0)] }),
      roleOf('Zoe 9', { x: [must(0)], a: [may(0)] }),
      roleOf('One of three', { x: [must(0)], y: [must(0)], a: [must(0)] }),
      roleOf('Two others', { x: [must(0)], a: [may(0)], b: [may(0)] }),
    ];
    const source = roleOf('Source', { x: [must(0)], y: [must(0)] });
    expect(order([...roles, source], say('source', { x: 'l0', y: 'l0' }))).toEqual([
      'Source',
      'Zoe 9',
      'Zoe 10',
      'Two others',
      'One of three',
      'Two of four',
    ]);
  });

  test('by the open share of all skills if none is mandatory', () => {
    const roles = [
      roleOf('Half', { x: [may(0)], a: [may(0)] }),
      roleOf('Third', { x: [may(0)], y: [may(0)], a: [may(0)] }),
    ];
    const answers = { ...say('half', { x: 'l0' }), ...say('third', { y: 'l0' }) };
    expect(order(roles, answers)).toEqual(['Third', 'Half']);
  });

  test('with a role last if no requirement of its level counts', () => {
    const roles = [roleOf('None', { a: [must(0)] }), roleOf('Some', { b: [must(0)], c: [may(0)] })];
    expect(order(roles, say('none', { a: { no_occasion: true } }))).toEqual(['Some', 'None']);
  });
});

test('leaves out roles without skills or levels', () => {
  const bare = roleOf('Bare', {});
  const stepless = { ...roleOf('Stepless', { a: [] }), levels: [] };
  const role = roleOf('Tester', { a: [must(0)] });
  expect(
    matchRoles([bare, stepless, role], sheetOf({}), 0.8).map(({ assessed }) => assessed.role.name),
  ).toEqual(['Tester']);
});

test('lists each requirement of the target that counts exactly once', () => {
  fc.assert(
    fc.property(fc.array(anyRole), anyAnswers, anyShare, (roles, answers, share) => {
      for (const match of matchRoles(roles, sheetOf(answers, roles), share)) {
        const { assessed, grade, target, standing, met, short, unanswered } = match;
        expect(target).toBe(isComplete(match) ? grade.reached : grade.reached + 1);
        const counted = rowsAt(assessed, assessed.path[target] ?? -1).filter(isCounted);
        const listed = [...met, ...short.map(({ row }) => row), ...unanswered.map(({ row }) => row)];
        expect(listed.map(({ skill }) => skill.id).sort()).toEqual(
          counted.map(({ skill }) => skill.id).sort(),
        );
        expect(met.every((row) => isMet(row, standing.level))).toBe(true);
        expect(short.every(({ row }) => isAnswered(row) && !isMet(row, standing.level))).toBe(true);
        expect(unanswered.some(({ row }) => isAnswered(row))).toBe(false);
        const open = countOpen(match);
        expect(open.mandatory + open.others).toBe(short.length + unanswered.length);
      }
    }),
  );
});

test('matches a role on a track with the most levels reached', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, anyShare, (role, answers, share) => {
      const sheet = sheetOf(answers, [role]);
      const [match] = matchRoles([role], sheet, share);
      for (const path of match ? askedPaths(role) : []) {
        const { reached } = computeGrade(assessRole(role, path, sheet), share);
        expect(match?.grade.reached).toBeGreaterThanOrEqual(reached);
      }
    }),
  );
});

test('sorts roles by the open share of mandatory skills, lowest first', () => {
  fc.assert(
    fc.property(fc.array(anyRole), anyAnswers, anyShare, (roles, answers, share) => {
      const matches = matchRoles(roles, sheetOf(answers, roles), share);
      const marked = matches.filter(({ standing }) => standing.asked.mandatory > 0);
      const shares = marked.map((match) => countOpen(match).mandatory / match.standing.asked.mandatory);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }),
  );
});
