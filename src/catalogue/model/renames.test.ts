import { expect, test } from 'vitest';
import { smallCatalogue, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { followId, followLevel, renamesOf } from './renames.ts';

/** What has been renamed in the small content with some of its parts replaced, as JSON tells it. */
function renamesIn(changes: Partial<SmallContent>): unknown {
  return JSON.parse(JSON.stringify(renamesOf(smallCatalogue(changes))));
}

const tester: SmallContent['roles'][string] = { name: 'Tester', levels: { senior: null } };
const withoutRenames: Partial<SmallContent> = { roles: { tester }, requirements: {}, skills: {} };

test('costs nothing where nothing was renamed', () => {
  expect(renamesIn(withoutRenames)).toEqual({});
});

test('leads from former ids of every kind to the present ones', () => {
  const renames = renamesIn({
    scale: [{ id: 'firm', name: 'Firm', letter: 'F', former_ids: ['solid', 'sound'] }],
    families: { crafts: { name: 'Crafts', former_ids: ['trades'] } },
    domains: { tools: { name: 'Tools', former_ids: ['tooling'] } },
    skills: { 'tools/handsaw': { name: 'Handsaw', former_ids: ['saw'] } },
    roles: { craftsman: { name: 'Craftsman', levels: { senior: null }, former_ids: ['maker'] } },
    requirements: {},
  });
  expect(renames).toEqual({
    proficiencies: { solid: 'firm', sound: 'firm' },
    families: { trades: 'crafts' },
    domains: { tooling: 'tools' },
    skills: { saw: 'handsaw' },
    roles: { maker: 'craftsman' },
  });
});

test('tells of levels by their role: those that it renamed itself, and those of the ladder that it has', () => {
  const ladder: SmallContent['ladder'] = [
    { id: 'junior', name: 'Junior', former_ids: ['jr'] },
    { id: 'senior', name: 'Senior', former_ids: ['sr', 'master'] },
  ];
  const roles: SmallContent['roles'] = {
    tester: { name: 'Tester', levels: { senior: { former_ids: ['old'] } } },
    tuner: { name: 'Tuner', levels: { only: { name: 'Only' } } },
  };
  expect(renamesIn({ ...withoutRenames, ladder, roles })).toEqual({
    levels: { tester: { old: 'senior', sr: 'senior', master: 'senior' } },
  });
});

test('a former id of the ladder is passed over where the role uses it for another level', () => {
  const ladder: SmallContent['ladder'] = [{ id: 'senior', name: 'Senior', former_ids: ['sr', 'master'] }];
  const roles: SmallContent['roles'] = {
    tester: {
      name: 'Tester',
      levels: { master: { name: 'Master' }, senior: null, staff: { name: 'Staff', former_ids: ['sr'] } },
    },
  };
  expect(renamesIn({ ...withoutRenames, ladder, roles })).toEqual({ levels: { tester: { sr: 'staff' } } });
});

test('follows an id that something had before, and leaves every other as it is', () => {
  expect(followId({ saw: 'handsaw' }, 'saw')).toBe('handsaw');
  expect(followId({ saw: 'handsaw' }, 'handsaw')).toBe('handsaw');
  expect(followId({ saw: 'handsaw' }, 'constructor')).toBe('constructor');
  expect(followId(undefined, 'saw')).toBe('saw');
});

test('follows a level in its role alone', () => {
  const renames = { levels: { tester: { sr: 'senior' } } };
  expect(followLevel(renames, 'tester', 'sr')).toBe('senior');
  expect(followLevel(renames, 'tuner', 'sr')).toBe('sr');
  expect(followLevel({}, 'tester', 'sr')).toBe('sr');
});

test('no id leads on to a third: the content that would make such a chain is refused', () => {
  const skills: SmallContent['skills'] = {
    'tools/a': { name: 'A' },
    'tools/b': { name: 'B', former_ids: ['a'] },
  };
  expect(() => smallCatalogue({ ...smallContent, ...withoutRenames, skills })).toThrow('must be free');
});
