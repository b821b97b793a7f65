import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { role as anyRole } from '../../../tests/fixtures/answer-arbitraries.ts';
import { askedRole, type Ask, type AskedRole } from './asks.ts';
import { compareAsks, groupByDomain, type Change, type Comparison } from './compare.ts';
import { asksAt } from './level-asks.ts';

const must = (depth: number): Ask => ({ depth, mandatory: true });
const may = (depth: number): Ask => ({ depth, mandatory: false });

/** A role of one level that asks for skills in the order written. */
function roleOf(asks: Record<string, Ask | null>): AskedRole {
  const skills = Object.entries(asks).map(([id, ask]) => ({ id, name: id, domain: 'tools', asks: [ask] }));
  return { id: 'tester', name: 'Tester', levels: [{ id: 'only', name: 'Only' }], skills };
}

/** The ids of the skills in each list. */
function outline(comparison: Comparison): Record<string, string[]> {
  const lists = Object.entries<Change[]>({ ...comparison });
  return Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ skill }) => skill.id)]));
}

describe('a skill', () => {
  test.each<[string, Ask | null, Ask | null, string | undefined]>([
    ['asked as before', may(1), may(1), 'carried'],
    ['asked less deep than before', may(3), may(1), 'carried'],
    ['that becomes mandatory', may(1), must(1), 'carried'],
    ['asked deeper than before', must(1), may(2), 'deeper'],
    ['not asked before', null, may(0), 'added'],
    ['no longer asked', may(0), null, 'dropped'],
    ['asked at other levels only', null, null, undefined],
  ])('%s', (_, before, after, list) => {
    const from = roleOf({ mlflow: before });
    const to = roleOf({ mlflow: after });
    const comparison = compareAsks({ role: from, level: 0 }, { role: to, level: 0 });
    const found = Object.entries<Change[]>({ ...comparison }).filter(([, changes]) => changes.length > 0);
    const skill = (after ? to : from).skills[0];
    expect(found).toEqual(list === undefined ? [] : [[list, [{ skill, from: before, to: after }]]]);
  });
});

test('mandatory skills stand first, then all in the order of their matrix', () => {
  const from = roleOf({
    a: may(0),
    b: must(0),
    c: may(0),
    d: must(3),
    e: may(3),
    gone: may(1),
    left: must(1),
  });
  const to = roleOf({ new: may(1), e: may(0), d: may(0), c: must(1), b: may(1), a: may(1), key: must(0) });
  expect(outline(compareAsks({ role: from, level: 0 }, { role: to, level: 0 }))).toEqual({
    carried: ['e', 'd'],
    deeper: ['c', 'b', 'a'],
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
    added: ['c-star'],
    dropped: ['secrets'],
  });
});

test('with a level that the role does not have, everything is new', () => {
  const role = roleOf({ mlflow: may(1) });
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
      expect(others).toEqual({ deeper: [], added: [], dropped: [] });
    }),
  );
});

test('each skill that either side asks for stands in exactly one list, with what both ask', () => {
  fc.assert(
    fc.property(anyRole, anyRole, fc.nat(4), fc.nat(4), (from, to, before, after) => {
      const comparison = compareAsks({ role: from, level: before }, { role: to, level: after });
      const changes = Object.values<Change[]>({ ...comparison }).flat();
      const asksBefore = new Map(asksAt(from, before).map(({ skill, ask }) => [skill.id, ask]));
      const asksAfter = new Map(asksAt(to, after).map(({ skill, ask }) => [skill.id, ask]));
      expect(changes.map(({ skill }) => skill.id).sort()).toEqual(
        [...new Set([...asksBefore.keys(), ...asksAfter.keys()])].sort(),
      );
      for (const change of changes) {
        expect(change.from).toEqual(asksBefore.get(change.skill.id) ?? null);
        expect(change.to).toEqual(asksAfter.get(change.skill.id) ?? null);
      }
    }),
  );
});

test('what is added one way is dropped the other way', () => {
  fc.assert(
    fc.property(anyRole, anyRole, fc.nat(4), (a, b, level) => {
      const there = outline(compareAsks({ role: a, level }, { role: b, level }));
      const back = outline(compareAsks({ role: b, level }, { role: a, level }));
      expect(there['added']).toEqual(back['dropped']);
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
