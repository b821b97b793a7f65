import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '#catalogue/model/catalogue.ts';
import { buildSmall, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

/** The field `after` of each level, by the id of the level. */
type Order = Record<string, string | undefined>;

function changesFor(order: Order): Partial<SmallContent> {
  const levels = Object.entries(order).map(([id, after]) => [id, { name: id, ...(after && { after }) }]);
  return { roles: { tester: { name: 'Tester', levels: Object.fromEntries(levels) } }, requirements: {} };
}

function roleWith(order: Order): Role {
  const [role] = smallCatalogue(changesFor(order)).roles;
  if (role === undefined) throw new Error('the content has no role');
  return role;
}

function pairsOf(order: Order): [string, string | undefined][] {
  return roleWith(order).levels.map(({ id, below }) => [id, below?.id]);
}

/** Returns problems as `path: message`. */
function problemsOf(order: Order): string[] {
  const built = buildSmall(changesFor(order));
  return built.ok ? [] : built.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('orders levels', () => {
  test.each<[string, Order, [string, string | undefined][]]>([
    [
      'as listed',
      { a: undefined, b: undefined },
      [
        ['a', undefined],
        ['b', 'a'],
      ],
    ],
    [
      'by the level that each names, track by track',
      { a: undefined, b: 'a', c: 'a', d: 'b', e: 'c' },
      [
        ['a', undefined],
        ['b', 'a'],
        ['d', 'b'],
        ['c', 'a'],
        ['e', 'c'],
      ],
    ],
    [
      'after the one listed before if they name none',
      { a: undefined, b: undefined, c: 'a', d: undefined },
      [
        ['a', undefined],
        ['b', 'a'],
        ['c', 'a'],
        ['d', 'c'],
      ],
    ],
    [
      'after a level that is listed later',
      { a: undefined, b: 'c', c: 'a' },
      [
        ['a', undefined],
        ['c', 'a'],
        ['b', 'c'],
      ],
    ],
    [
      'with a branch on a branch',
      { a: undefined, b: 'a', c: 'b', d: 'b', e: 'a', f: 'd' },
      [
        ['a', undefined],
        ['b', 'a'],
        ['c', 'b'],
        ['d', 'b'],
        ['f', 'd'],
        ['e', 'a'],
      ],
    ],
  ])('%s', (_, order, pairs) => {
    expect(pairsOf(order)).toEqual(pairs);
  });

  test('and numbers them in that order', () => {
    const { levels } = roleWith({ a: undefined, b: 'a', c: 'a', d: 'b' });
    expect(levels.map(({ id, index }) => [id, index])).toEqual([
      ['a', 0],
      ['b', 1],
      ['d', 2],
      ['c', 3],
    ]);
  });

  test('each once and after all below it, for any tree', () => {
    const anyTree = fc
      .integer({ min: 1, max: 12 })
      .chain((count) =>
        fc
          .tuple(...Array.from({ length: count }, (_, index) => fc.option(fc.nat(Math.max(0, index - 1)))))
          .map((picks) =>
            Object.fromEntries(
              picks.map((pick, index) => [
                `l${index}`,
                index === 0 || pick === null ? undefined : `l${pick}`,
              ]),
            ),
          ),
      );
    fc.assert(
      fc.property(anyTree, (order) => {
        const { levels } = roleWith(order);
        expect(levels.map(({ id }) => id).toSorted()).toEqual(Object.keys(order).toSorted());
        levels.forEach((level, index) => {
          expect(level.index).toBe(index);
          expect(level.below?.index ?? -1).toBeLessThan(index);
          if (order[level.id] !== undefined) expect(level.below?.id).toBe(order[level.id]);
        });
        expect(levels.filter(({ below }) => below === undefined)).toEqual([levels[0]]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('reports a circle once, at its place:', () => {
  const inCircle = (names: string) =>
    `the levels come after each other in a circle (${names}): change one "after"`;

  test.each<[string, Order, string[]]>([
    [
      'of one level',
      { a: undefined, b: 'b' },
      ['levels.b.after: the level "b" comes after itself: name the level before it, or leave "after" out'],
    ],
    ['of two levels', { a: undefined, b: 'c', c: 'b' }, [`levels.b.after: ${inCircle('b, c, b')}`]],
    [
      'of three levels',
      { a: undefined, b: 'd', c: 'b', d: 'c' },
      [`levels.b.after: ${inCircle('b, c, d, b')}`],
    ],
    [
      'through a level without "after"',
      { a: undefined, b: 'c', c: undefined },
      [`levels.b.after: ${inCircle('b, c, b')}; a level without it comes after the one listed before`],
    ],
    [
      'of all levels',
      { a: 'b', b: undefined },
      [`levels.a.after: ${inCircle('a, b, a')}; a level without it comes after the one listed before`],
    ],
    [
      'of levels below a level that is listed before them',
      { a: undefined, b: 'c', c: 'd', d: 'c' },
      [`levels.c.after: ${inCircle('c, d, c')}`],
    ],
    [
      'several circles, with levels above them',
      { a: undefined, b: 'c', c: 'b', d: 'c', e: 'e', f: 'e' },
      [
        `levels.b.after: ${inCircle('b, c, b')}`,
        expect.stringMatching(/^levels\.e\.after: the level "e" comes after itself/),
      ],
    ],
  ])('%s', (_, order, problems) => {
    expect(problemsOf(order)).toEqual(problems);
  });

  test('still checks the requirements of the role', () => {
    const requirements = { 'tester/tools': { 'c-star': { d: { proficiency: 'working' } } } };
    const built = buildSmall({ ...changesFor({ a: undefined, b: 'c', c: 'b' }), requirements });
    expect(built.ok ? [] : built.problems.map(({ path }) => path.join('.'))).toEqual([
      'levels.b.after',
      'c-star.d',
    ]);
  });
});

describe('reports a level after one that does not exist,', () => {
  test.each<[string, Order, string]>([
    [
      'with a similar id',
      { junior: undefined, senior: 'juniro' },
      'the role has no level "juniro"; did you mean "junior"?',
    ],
    ['with another id', { a: undefined, b: 'other' }, 'the role has no level "other"; known here: a, b'],
  ])('%s', (_, order, message) => {
    const [, level] = Object.keys(order);
    expect(problemsOf(order)).toEqual([`levels.${String(level)}.after: ${message}`]);
  });

  test('with the current id instead of a former one', () => {
    const levels = { a: { name: 'A', former_ids: ['start'] }, b: { name: 'B', after: 'start' } };
    const built = buildSmall({ roles: { tester: { name: 'Tester', levels } }, requirements: {} });
    expect(built.ok ? [] : built.problems.map(({ message }) => message)).toEqual([
      'the level "start" is called "a" now: write "a"',
    ]);
  });
});
