import { expect, test } from 'vitest';
import type { Level } from '#catalogue/model/catalogue.ts';
import { buildSmall, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

type Levels = SmallContent['roles'][string]['levels'];

function changesFor(levels: Levels): Partial<SmallContent> {
  return { roles: { tester: { name: 'Tester', levels } }, requirements: {} };
}

function levelsOf(levels: Levels): Level[] {
  return smallCatalogue(changesFor(levels)).roles.flatMap((role) => role.levels);
}

test('a level of the ladder takes its names and its scope from there', () => {
  expect(levelsOf({ junior: null })).toEqual([
    {
      id: 'junior',
      name: 'Junior',
      short: 'Jun',
      index: 0,
      stack: [],
      focus: [],
      summary: 'Works with guidance.',
      formerIds: [],
    },
  ]);
});

test('a role renames a level of the ladder: neither its short name nor its scope is taken', () => {
  expect(levelsOf({ junior: { name: 'Apprentice' } })).toEqual([
    {
      id: 'junior',
      name: 'Apprentice',
      short: 'Appre',
      index: 0,
      stack: [],
      focus: [],
      summary: undefined,
      formerIds: [],
    },
  ]);
});

test('what a role says of a level comes first', () => {
  expect(levelsOf({ junior: { short: 'J', summary: 'Learns.', stack: ['Git'], focus: ['Tasks'] } })).toEqual([
    {
      id: 'junior',
      name: 'Junior',
      short: 'J',
      index: 0,
      stack: ['Git'],
      focus: ['Tasks'],
      summary: 'Learns.',
      formerIds: [],
    },
  ]);
});

test('a role may have one level', () => {
  expect(levelsOf({ only: { name: 'Practitioner' } }).map(({ name, index }) => [name, index])).toEqual([
    ['Practitioner', 0],
  ]);
});

test('a role may have nine levels of its own, in its own order', () => {
  const ids = ['nine', 'eight', 'seven', 'six', 'five', 'four', 'three', 'two', 'one'];
  const levels = levelsOf(Object.fromEntries(ids.map((id) => [id, { name: `Step ${id}` }])));
  expect(levels.map(({ id }) => id)).toEqual(ids);
  expect(levels.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a role may mix levels of the ladder with its own', () => {
  expect(levelsOf({ intern: { name: 'Intern' }, junior: null }).map(({ name }) => name)).toEqual([
    'Intern',
    'Junior',
  ]);
});

test('a level of its own needs a name', () => {
  const built = buildSmall(changesFor({ snior: null }));
  expect(built.ok ? [] : built.problems).toEqual([
    {
      file: 'roles/tester/role.yaml',
      path: ['levels', 'snior'],
      at: 'key',
      message: '"snior" is not a level of the ladder: give it a name; did you mean "senior"?',
    },
  ]);
});
