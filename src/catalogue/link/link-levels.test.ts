import { describe, expect, test } from 'vitest';
import type { Level } from '#catalogue/model/catalogue.ts';
import { buildSmall, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

type Levels = SmallContent['roles'][string]['levels'];

function changesFor(levels: Levels): Partial<SmallContent> {
  return { roles: { tester: { name: 'Tester', levels } }, requirements: {} };
}

function levelsOf(levels: Levels): Level[] {
  return smallCatalogue(changesFor(levels)).roles.flatMap((role) => role.levels);
}

test('a level of the ladder takes names and scope from the ladder', () => {
  expect(levelsOf({ junior: null })).toEqual([
    {
      id: 'junior',
      name: 'Junior',
      short: 'Jun',
      ownShort: 'Jun',
      title: 'Junior Tester',
      ownTitle: undefined,
      index: 0,
      below: undefined,
      after: undefined,
      track: undefined,
      stack: [],
      focus: [],
      summary: 'Works with guidance.',
      formerIds: [],
    },
  ]);
});

test('a renamed level of the ladder takes neither its short name nor its scope', () => {
  expect(levelsOf({ junior: { name: 'Apprentice' } })).toMatchObject([
    {
      id: 'junior',
      name: 'Apprentice',
      short: 'Appre',
      ownShort: undefined,
      index: 0,
      stack: [],
      focus: [],
      summary: undefined,
      formerIds: [],
    },
  ]);
});

test('the fields of a role override those of the ladder', () => {
  expect(
    levelsOf({ junior: { short: 'J', summary: 'Learns.', stack: ['Git'], focus: ['Tasks'] } }),
  ).toMatchObject([
    {
      id: 'junior',
      name: 'Junior',
      short: 'J',
      ownShort: 'J',
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

test('a role may have nine levels outside the ladder, in any order', () => {
  const ids = ['nine', 'eight', 'seven', 'six', 'five', 'four', 'three', 'two', 'one'];
  const levels = levelsOf(Object.fromEntries(ids.map((id) => [id, { name: `Step ${id}` }])));
  expect(levels.map(({ id }) => id)).toEqual(ids);
  expect(levels.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a role may mix levels of the ladder with others', () => {
  expect(levelsOf({ intern: { name: 'Intern' }, junior: null }).map(({ name }) => name)).toEqual([
    'Intern',
    'Junior',
  ]);
});

test('a level outside the ladder needs a name', () => {
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

describe('the title of a level is', () => {
  function titleOf(name: string, levels: Levels, ladder?: SmallContent['ladder']): string | undefined {
    const changes = { roles: { tester: { name, levels } }, requirements: {}, ...(ladder && { ladder }) };
    return smallCatalogue(changes).roles[0]?.levels[0]?.title;
  }

  test.each<[string, Levels, string]>([
    ['the names of the ladder level and the role', { junior: null }, 'Junior Test Engineer'],
    [
      'the new name of a renamed ladder level and the name of the role',
      { junior: { name: 'Trainee' } },
      'Trainee Test Engineer',
    ],
    ['only the name of a level outside the ladder', { staff: { name: 'Staff' } }, 'Staff'],
    [
      'only the name of a level that contains the name of the role',
      { junior: { name: 'Young Test Engineer' } },
      'Young Test Engineer',
    ],
    ['only such a name, even in capitals', { junior: { name: 'TEST ENGINEER I' } }, 'TEST ENGINEER I'],
    ['the `title` of the level', { junior: { title: 'Tester at the Start' } }, 'Tester at the Start'],
    [
      'the `title` of a level outside the ladder',
      { staff: { name: 'Staff', title: 'Head of Tests' } },
      'Head of Tests',
    ],
  ])('%s', (_, levels, title) => {
    expect(titleOf('Test Engineer', levels)).toBe(title);
  });

  test('only the name of a ladder level that contains the name of the role', () => {
    const ladder = [{ id: 'one', name: 'Engineer I' }];
    expect(titleOf('engineer', { one: null }, ladder)).toBe('Engineer I');
  });
});
