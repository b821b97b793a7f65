import { expect, test } from 'vitest';
import { smallCatalogue, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { followId, followLevel, renamesOf } from './renames.ts';

/** Returns the renames in the small content after some changes, as parsed from JSON. */
function renamesIn(changes: Partial<SmallContent>): unknown {
  return JSON.parse(JSON.stringify(renamesOf(smallCatalogue(changes))));
}

const tester: SmallContent['roles'][string] = { name: 'Tester', levels: { senior: null } };
const withoutRenames: Partial<SmallContent> = { roles: { tester }, requirements: {}, skills: {} };

test('is empty if nothing was renamed', () => {
  expect(renamesIn(withoutRenames)).toEqual({});
});

test('maps former ids of every kind to current ones', () => {
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

test('lists levels by role: those renamed in the role and those renamed in the ladder', () => {
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

test('ignores a former id of the ladder that the role uses for another level', () => {
  const ladder: SmallContent['ladder'] = [{ id: 'senior', name: 'Senior', former_ids: ['sr', 'master'] }];
  const roles: SmallContent['roles'] = {
    tester: {
      name: 'Tester',
      levels: { master: { name: 'Master' }, senior: null, staff: { name: 'Staff', former_ids: ['sr'] } },
    },
  };
  expect(renamesIn({ ...withoutRenames, ladder, roles })).toEqual({ levels: { tester: { sr: 'staff' } } });
});

test('follows a former id, and leaves any other unchanged', () => {
  expect(followId({ saw: 'handsaw' }, 'saw')).toBe('handsaw');
  expect(followId({ saw: 'handsaw' }, 'handsaw')).toBe('handsaw');
  expect(followId({ saw: 'handsaw' }, 'constructor')).toBe('constructor');
  expect(followId(undefined, 'saw')).toBe('saw');
});

test('follows a level only in its role', () => {
  const renames = { levels: { tester: { sr: 'senior' } } };
  expect(followLevel(renames, 'tester', 'sr')).toBe('senior');
  expect(followLevel(renames, 'tuner', 'sr')).toBe('sr');
  expect(followLevel({}, 'tester', 'sr')).toBe('sr');
});

test('rejects content in which a former id would lead to another former id', () => {
  const skills: SmallContent['skills'] = {
    'tools/a': { name: 'A' },
    'tools/b': { name: 'B', former_ids: ['a'] },
  };
  expect(() => smallCatalogue({ ...smallContent, ...withoutRenames, skills })).toThrow(
    'remove it from former_ids',
  );
});
