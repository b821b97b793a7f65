import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { role as anyRole } from '../../../tests/fixtures/answer-arbitraries.ts';
import { askedRole, type Ask, type AskedRole } from './asks.ts';
import { compareAsks, groupByDomain, type Change, type Comparison } from './compare.ts';
import { asksAt } from './level-asks.ts';

const must = (depth: number, bar = 'bar'): Ask => ({ depth, mandatory: true, bar });
const may = (depth: number, bar = 'bar'): Ask => ({ depth, mandatory: false, bar });

/** A role of one level that asks for skills in the order written. */
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

/** The ids of the skills in each list. */
function outline(comparison: Comparison): Record<string, string[]> {
  const lists = Object.entries<Change[]>({ ...comparison });
  return Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ skill }) => skill.id)]));
}

/** The list in which the only skill stands. */
function listOf(from: AskedRole, to: AskedRole, before = 0, after = 0): string | undefined {
  const comparison = compareAsks({ role: from, level: before }, { role: to, level: after });
  return Object.entries(outline(comparison)).find(([, ids]) => ids.length > 0)?.[0];
}

describe('between two roles, a skill', () => {
  test.each<[string, Ask | null, Ask | null, string | undefined]>([
    ['asked as before', may(1), may(1), 'carried'],
    ['asked as deep by another text', may(1, 'a'), may(1, 'b'), 'carried'],
    ['asked less deep than before', may(3), may(1), 'carried'],
    ['that becomes mandatory', may(1), must(1), 'carried'],
    ['asked deeper than before', must(1), may(2), 'deeper'],
    ['asked by the same text, without proficiencies', may(-1), may(-1), 'carried'],
    ['asked by another text, without proficiencies', may(-1, 'a'), may(-1, 'b'), 'raised'],
    ['with a proficiency on one side only', may(2), may(-1), 'raised'],
    ['not asked before', null, may(0), 'added'],
    ['no longer asked', may(0), null, 'dropped'],
    ['asked at other levels only', null, null, undefined],
  ])('%s', (_, before, after, list) => {
    const [from, to] = [roleOf('a', { mlflow: before }), roleOf('b', { mlflow: after })];
    const comparison = compareAsks({ role: from, level: 0 }, { role: to, level: 0 });
    const found = Object.entries<Change[]>({ ...comparison }).filter(([, changes]) => changes.length > 0);
    const skill = (after ? to : from).skills[0];
    expect(found).toEqual(list === undefined ? [] : [[list, [{ skill, from: before, to: after }]]]);
  });

  test('that is one of several on the other side carries over to those, and not back', () => {
    const [one, any] = [roleOf('a', { wood: may(1) }), roleOf('b', { gas: may(1) }, ['wood'])];
    expect(listOf(one, any)).toBe('carried');
    expect(outline(compareAsks({ role: any, level: 0 }, { role: one, level: 0 }))).toMatchObject({
      added: ['wood'],
      dropped: ['gas'],
    });
    expect(listOf(any, roleOf('c', { gas: may(1) }))).toBe('raised');
  });

  test('that meets a row of another skill is named beside it', () => {
    const [one, any] = [roleOf('a', { wood: may(1) }), roleOf('b', { gas: may(1) }, ['wood'])];
    expect(compareAsks({ role: one, level: 0 }, { role: any, level: 0 }).carried).toMatchObject([
      { skill: { id: 'gas' }, replaced: { id: 'wood' } },
    ]);
  });
});

describe('within a role, a skill', () => {
  /** Junior, Senior, and two tracks after it. */
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
    ['of another text at the same depth is raised', junior, senior, 'raised'],
    ['goes deeper', senior, staff, 'deeper'],
    ['is met by whoever comes from above', staff, junior, 'carried'],
    ['stays at its own level', senior, senior, 'carried'],
    ['carries over to another track by its depth', staff, manager, 'carried'],
    ['goes deeper on another track', manager, staff, 'deeper'],
  ])('%s', (_, from, to, list) => {
    expect(listOf(role, role, from, to)).toBe(list);
  });
});

test('mandatory skills stand first, then all in the order of their matrix', () => {
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

test('two roles of a catalogue are compared at their levels', () => {
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

test('with a level that the role does not have, everything is new', () => {
  const role = roleOf('a', { mlflow: may(1) });
  expect(outline(compareAsks({ role, level: 7 }, { role, level: 0 }))).toMatchObject({ added: ['mlflow'] });
});

test('compared with itself, a level carries over all that it asks for', () => {
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

test('each requirement of the level that one goes to stands in exactly one list, and each of the other in at most one', () => {
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

test('items stand by domain in the order of their first appearance', () => {
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
