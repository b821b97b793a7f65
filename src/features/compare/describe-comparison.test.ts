import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { role as anyRole } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Ask, AskedRole } from '#catalogue/assessment/asks.ts';
import { compareAsks, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import { asksAt } from '#catalogue/assessment/level-asks.ts';
import { describeComparison, headlineOf } from './describe-comparison.ts';

type Asks = Record<string, Ask>;

/** Builds a role with a single level. */
function side(name: string, asks: Asks): ComparedLevel {
  const cells = Object.entries(asks).map(([id, one]) => [id, [one]]);
  return { role: askedRoleOf(name, { levels: ['Senior'], asks: Object.fromEntries(cells) }), level: 0 };
}

function described(from: ComparedLevel, to: ComparedLevel): string {
  return describeComparison(from, to, compareAsks(from, to));
}

describe('from one role to another', () => {
  const [one, other] = [ask(-1, { bar: 'one' }), ask(-1, { bar: 'other' })];
  test.each<[string, Asks, Asks, string]>([
    [
      'several of each',
      { a: ask(1), b: ask(1), c: ask(0), d: ask(0), g: ask(1), h: ask(1), i: one, j: one },
      { a: ask(1), b: ask(0), c: ask(1), d: ask(1), e: ask(1), f: ask(1), i: other, j: other },
      '2 of the 8 skills carry over, 2 deepen, 2 have a different bar, 2 are new, and 2 are no longer required.',
    ],
    [
      'one of each',
      { a: ask(1), b: ask(0), d: ask(0), e: one },
      { a: ask(1), b: ask(1), c: ask(0), e: other },
      '1 of the 4 skills carries over, 1 deepens, 1 has a different bar, 1 is new, and 1 is no longer required.',
    ],
    ['the same', { a: ask(1) }, { a: ask(1) }, '1 of 1 skill carries over.'],
    [
      'the same text alone',
      { a: one, b: one },
      { a: one, b: other },
      '1 of the 2 skills carries over and 1 has a different bar.',
    ],
    [
      'nothing in common',
      { a: one },
      { b: one },
      '0 of 1 skill carries over, 1 is new, and 1 is no longer required.',
    ],
    ['nothing at the end', { a: one }, {}, 'nothing is required any more and 1 is no longer required.'],
    ['nothing at all', {}, {}, 'neither side expects anything.'],
  ])('%s', (_, before, after, words) => {
    expect(described(side('Here', before), side('There', after))).toBe(
      `From Here, Senior to There, Senior: ${words}`,
    );
  });
});

test.each<[Asks, Asks, string]>([
  [{ a: ask(1), b: ask(1) }, { a: ask(1), b: ask(1), c: ask(1) }, '2 of the 3 skills carry over'],
  [{ a: ask(1) }, { a: ask(1), c: ask(1) }, '1 of the 2 skills carries over'],
  [{ a: ask(1), b: ask(1) }, { a: ask(1), b: ask(0) }, 'All 2 skills carry over'],
  [{ a: ask(0), b: ask(1) }, { a: ask(2), b: ask(2) }, 'All 2 skills deepen'],
  [{ a: ask(1) }, { b: ask(1) }, '1 skill is new'],
  [{ a: ask(1) }, {}, 'Nothing is required any more'],
])('the headline of %j and %j is "%s"', (before, after, words) => {
  const [from, to] = [side('Here', before), side('There', after)];
  expect(headlineOf(from, to, compareAsks(from, to))).toBe(words);
});

describe('in a role with tracks', () => {
  const role = askedRoleOf('Engineer', {
    levels: ['Senior', { name: 'Staff Engineer' }, { name: 'Director', below: 0 }],
    asks: {
      same: [ask(1), ask(1), ask(1)],
      raised: [ask(1), ask(1, { bar: 'raised' }), ask(1, { bar: 'apart' })],
      deeper: [ask(0), ask(1), ask(2)],
    },
  });
  test.each([
    [
      0,
      1,
      'From Engineer, Senior to Staff Engineer: 1 of the 3 skills stays the same, 1 deepens, and 1 is raised.',
    ],
    [1, 0, 'From Staff Engineer to Engineer, Senior: 3 of the 3 skills are met on the way.'],
    [1, 2, 'From Staff Engineer to Engineer, Director: 2 of the 3 skills carry over and 1 deepens.'],
  ])('from the level %i to the level %i', (from, to, words) => {
    expect(described({ role, level: from }, { role, level: to })).toBe(words);
  });

  test('says that both sides are the same level', () => {
    expect(described({ role, level: 1 }, { role, level: 1 })).toBe(
      'Both sides are Staff Engineer, which expects 3 skills. Pick another level on one side to see what changes.',
    );
  });
});

test('without proficiencies, only skills required in the same words carry over', () => {
  const inWords = (role: AskedRole, id: string): AskedRole => ({
    ...role,
    id,
    skills: role.skills.map(({ id: skill, name, domain, asks }) => ({
      id: skill,
      name,
      domain,
      asks: asks.map((one) => one && { ...one, depth: -1 }),
    })),
  });
  fc.assert(
    fc.property(anyRole, anyRole, (one, other) => {
      const from = { role: inWords(one, 'from'), level: 0 };
      const to = { role: inWords(other, 'to'), level: 0 };
      const before = new Map(asksAt(from.role, 0).map(({ skill, ask: { bar } }) => [skill.id, bar]));
      const after = asksAt(to.role, 0);
      const same = after.filter(({ skill, ask: { bar } }) => before.get(skill.id) === bar).length;
      const all = after.length === 1 ? '1 skill' : `the ${String(after.length)} skills`;
      const words = described(from, to);
      if (after.length > 0) expect(words).toContain(`: ${String(same)} of ${all} carr`);
      expect(words).not.toContain('deepen');
    }),
  );
});
