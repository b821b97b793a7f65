import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '#catalogue/model/catalogue.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { hasTracks, levelsAfter, pathsOf, pathTo, tracksOf } from './tracks.ts';

interface Place {
  after?: string;
  track?: string;
}

/** Returns a role with these levels, each named by its id in capitals. */
function roleWith(places: Record<string, Place>): Role {
  const levels = Object.entries(places).map(([id, place]) => [id, { name: id.toUpperCase(), ...place }]);
  const roles = { tester: { name: 'Tester', levels: Object.fromEntries(levels) } };
  return pick(smallCatalogue({ roles, requirements: {} }).roles, 'tester');
}

const idsOf = (levels: readonly { id: string }[]): string => levels.map(({ id }) => id).join(' ');

/** A role with a branch after `b` and a further branch in one of its tracks. */
const branched = roleWith({
  a: {},
  b: {},
  c: {},
  d: {},
  e: { after: 'c' },
  f: { after: 'b', track: 'Management' },
  g: {},
});

test('a path leads from the lowest level up to the given one', () => {
  expect(idsOf(pathTo(pick(branched.levels, 'e')))).toBe('a b c e');
  expect(idsOf(pathTo(pick(branched.levels, 'a')))).toBe('a');
});

test('a role has a path to each level that has none above it', () => {
  expect(pathsOf(branched).map(idsOf)).toEqual(['a b c d', 'a b c e', 'a b f g']);
  expect(pathsOf(roleWith({ a: {}, b: {} })).map(idsOf)).toEqual(['a b']);
});

test.each([
  ['a', 'b'],
  ['b', 'c f'],
  ['d', ''],
])('lists the levels after %s: %s', (id, after) => {
  expect(idsOf(levelsAfter(branched, pick(branched.levels, id)))).toBe(after);
});

test.each([
  ['one path has no tracks', roleWith({ a: {}, b: {} }), false],
  ['one level has no tracks', roleWith({ a: {} }), false],
  ['two levels after one has tracks', branched, true],
])('a role with %s', (_, role, expected) => {
  expect(hasTracks(role)).toBe(expected);
});

describe('the tracks of a role', () => {
  test.each<[string, Role, [string | undefined, string][]]>([
    ['are one without a name if there is one path', roleWith({ a: {}, b: {} }), [[undefined, 'a b']]],
    [
      'are the trunk and the branches, named by their first levels or by the content',
      branched,
      [
        [undefined, 'a b'],
        ['C track', 'c'],
        ['D track', 'd'],
        ['E track', 'e'],
        ['Management', 'f g'],
      ],
    ],
    ['include a named trunk', roleWith({ a: { track: 'Craft' }, b: {} }), [['Craft', 'a b']]],
    [
      'begin at a level that names one, even without branches',
      roleWith({ a: {}, b: { track: 'Leading' }, c: {} }),
      [
        [undefined, 'a'],
        ['Leading', 'b c'],
      ],
    ],
  ])('%s', (_, role, tracks) => {
    expect(tracksOf(role).map(({ name, levels }) => [name, idsOf(levels)])).toEqual(tracks);
  });

  test('contain each level once, after the one below it if both are in the same track', () => {
    const anyRole = fc
      .array(fc.record({ pick: fc.nat(), isTrack: fc.boolean() }), { minLength: 1, maxLength: 12 })
      .map((picks) => {
        const places = picks.map(({ pick: number, isTrack }, index): [string, Place] => [
          `l${index}`,
          { ...(index > 0 && { after: `l${number % index}` }), ...(isTrack && { track: `T${index}` }) },
        ]);
        return roleWith(Object.fromEntries(places));
      });
    fc.assert(
      fc.property(anyRole, (role) => {
        const tracks = tracksOf(role);
        expect(tracks.flatMap(({ levels }) => levels)).toEqual(role.levels);
        for (const { levels } of tracks) {
          levels.forEach((level, index) => {
            if (index > 0) expect(level.below).toBe(levels[index - 1]);
          });
        }
        const onPaths = new Set(pathsOf(role).flat());
        expect(onPaths.size).toBe(role.levels.length);
      }),
      { numRuns: 100 },
    );
  });
});
