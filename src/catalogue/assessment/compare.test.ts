import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { role as anyRole } from '../../../tests/fixtures/answer-arbitraries.ts';
import { askedRole, type Ask, type AskedRole } from './asks.ts';
import { compareAsks, groupByDomain, type Change, type Comparison } from './compare.ts';
import { asksAt } from './level-asks.ts';

const must = (depth: number, bar = 'bar'): Ask => ({ depth, mandatory: true, bar });
const may = (depth: number, bar = 'bar'): Ask => ({ depth, mandatory: false, bar });

function roleOf(id: string, asks: Record<string, Ask | null>, alternatives: string[] = []): AskedRole {
  const skills = Object.entries(asks).map(([skill, ask]) => ({
    id: skill,
    name: skill,
    domain: 'tools',
    asks: [ask],
    ...(alternatives.length > 0 && { alternatives }),
  }));
  return { id, name: id, levels: [{ id: 'only', name: 'Only', below: -1 }], skills };
}

function outline(comparison: Comparison): Record<string, string[]> {
  const lists = Object.entries<Change[]>({ ...comparison });
  return Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ skill }) => skill.id)]));
}

function listOf(from: AskedRole, to: AskedRole, before = 0, after = 0): string | undefined {
  const comparison = compareAsks({ role: from, level: before }, { role: to, level: after });
  return Object.entries(outline(comparison)).find(([, ids]) => ids.length > 0)?.[0];
}

describe('between two roles, a skill', () => {
  test.each<[string, Ask | null, Ask | null, string | undefined]>([
    ['required as before', may(1), may(1), 'carried'],
    ['required at the same depth, by another text', may(1, 'a'), may(1, 'b'), 'carried'],
    ['required at a lower depth than before', may(3), may(1), 'carried'],
    ['that becomes mandatory', may(1), must(1), 'carried'],
    ['required deeper than before', must(1), may(2), 'deeper'],
    ['required by the same text, without proficiencies', may(-1), may(-1), 'carried'],
    ['required by another text, without proficiencies', may(-1, 'a'), may(-1, 'b'), 'raised'],
    ['with a proficiency on one side only', may(2), may(-1), 'raised'],
    ['not required before', null, may(0), 'added'],
    ['no longer required', may(0), null, 'dropped'],
    ['required at other levels only', null, null, undefined],
  ])('%s', (_, before, after, list) => {
    const [from, to] = [roleOf('a', { mlflow: before }), roleOf('b', { mlflow: after })];
    const comparison = compareAsks({ role: from, level: 0 }, { role: to, level: 0 });
    const found = Object.entries<Change[]>({ ...comparison }).filter(([, changes]) => changes.length > 0);
    const skill = (after ? to : from).skills[0];
    expect(found).toEqual(list === undefined ? [] : [[list, [{ skill, from: before, to: after }]]]);
  });

  test('carries over to a row that accepts it as an alternative, but not the reverse', () => {
    const [one, any] = [roleOf('a', { wood: may(1) }), roleOf('b', { gas: may(1) }, ['wood'])];
    expect(listOf(one, any)).toBe('carried');
    expect(outline(compareAsks({ role: any, level: 0 }, { role: one, level: 0 }))).toMatchObject({
      added: ['wood'],
      dropped: ['gas'],
    });
    expect(listOf(any, roleOf('c', { gas: may(1) }))).toBe('raised');
  });

  test('is named as replaced if it meets a row of another skill', () => {
    const [one, any] = [roleOf('a', { wood: may(1) }), roleOf('b', { gas: may(1) }, ['wood'])];
    expect(compareAsks({ role: one, level: 0 }, { role: any, level: 0 }).carried).toMatchObject([
      { skill: { id: 'gas' }, replaced: { id: 'wood' } },
    ]);
  });
});

describe('within a role, a skill', () => {
  const role: AskedRole = {
    id: 'engineer',
    name: 'Engineer',
    levels: [
      { id: 'junior', name: 'Junior', below: -1 },
      { id: 'senior', name: 'Senior', below: 0 },
      { id: 'staff', name: 'Staff', below: 1 },
      { id: 'manager', name: 'Manager', below: 1 },
    ],
    skills: [
      {
        id: 'design',
        name: 'Design',
        domain: 'work',
        asks: [may(1, 'a'), may(1, 'b'), may(3, 'c'), may(2, 'd')],
      },
    ],
  };
  const [junior, senior, staff, manager] = [0, 1, 2, 3] as const;
  test.each([
    ['is raised by another text at the same depth', junior, senior, 'raised'],
    ['goes deeper', senior, staff, 'deeper'],
    ['carries over from above', staff, junior, 'carried'],
    ['carries over to its own level', senior, senior, 'carried'],
    ['carries over to another track by its depth', staff, manager, 'carried'],
    ['goes deeper on another track', manager, staff, 'deeper'],
  ])('%s', (_, from, to, list) => {
    expect(listOf(role, role, from, to)).toBe(list);
  });
});

test('lists mandatory skills first, then the others, each in matrix order', () => {
  const from = roleOf('a', {
    a: may(0),
    b: must(0),
    c: may(0),
    d: must(3),
    e: may(3),
    gone: may(1),
    left: must(1),
  });
  const to = roleOf('b', {
    new: may(1),
    e: may(0),
    d: may(0),
    c: must(1),
    b: may(1),
    a: may(1),
    key: must(0),
  });
  expect(outline(compareAsks({ role: from, level: 0 }, { role: to, level: 0 }))).toEqual({
    carried: ['e', 'd'],
    deeper: ['c', 'b', 'a'],
    raised: [],
    added: ['key', 'new'],
    dropped: ['left', 'gone'],
  });
});

test('compares two roles of a catalogue', () => {
  const { roles, scale } = smallCatalogue();
  const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);
  const data = askedRole(pick(roles, 'data-engineer'), scale);
  expect(outline(compareAsks({ role: mlops, level: 0 }, { role: data, level: 0 }))).toEqual({
    carried: [],
    deeper: ['mlflow'],
    raised: [],
    added: ['c-star'],
    dropped: ['secrets'],
  });
});

test('lists everything as added if the first level does not exist', () => {
  const role = roleOf('a', { mlflow: may(1) });
  expect(outline(compareAsks({ role, level: 7 }, { role, level: 0 }))).toMatchObject({ added: ['mlflow'] });
});

test('carries over every requirement of a level compared with itself', () => {
  fc.assert(
    fc.property(anyRole, fc.nat(4), (role, level) => {
      const { carried, ...others } = outline(compareAsks({ role, level }, { role, level }));
      expect(carried?.toSorted()).toEqual(
        asksAt(role, level)
          .map(({ skill }) => skill.id)
          .sort(),
      );
      expect(others).toEqual({ deeper: [], raised: [], added: [], dropped: [] });
    }),
  );
});

test('lists each later requirement exactly once and each earlier one at most once', () => {
  fc.assert(
    fc.property(anyRole, anyRole, fc.nat(4), fc.nat(4), (from, to, before, after) => {
      const { dropped, ...others } = compareAsks({ role: from, level: before }, { role: to, level: after });
      const reached = Object.values<Change[]>({ ...others }).flat();
      expect(reached.map(({ skill }) => skill.id).sort()).toEqual(
        asksAt(to, after)
          .map(({ skill }) => skill.id)
          .sort(),
      );
      for (const change of reached) expect(change.to).toEqual(change.skill.asks[after]);
      const asked = asksAt(from, before).map(({ skill }) => skill.id);
      expect(dropped.every(({ skill }) => asked.includes(skill.id))).toBe(true);
      expect(new Set(dropped.map(({ skill }) => skill.id)).size).toBe(dropped.length);
    }),
  );
});

test('groups items by domain in the order of first appearance', () => {
  const skillOf = (id: string, domain: string) => ({ skill: { id, name: id, domain, asks: [] } });
  const items = [
    skillOf('a', 'tools'),
    skillOf('b', '0'),
    skillOf('c', 'tools'),
    skillOf('d', 'constructor'),
  ];
  expect(groupByDomain(items)).toEqual([
    ['tools', [items[0], items[2]]],
    ['0', [items[1]]],
    ['constructor', [items[3]]],
  ]);
  expect(groupByDomain([])).toEqual([]);
});
