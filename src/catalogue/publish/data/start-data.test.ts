import { expect, test } from 'vitest';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { startData } from './start-data.ts';

test('a role has its levels and the number of its rows', () => {
  const { roles, levels } = startData(smallCatalogue());
  const [first] = roles;
  expect(roles.map(({ id, rows }) => [id, rows])).toEqual([
    ['data-engineer', 2],
    ['mlops-engineer', 3],
  ]);
  expect(levels[first?.levels ?? -1]).toEqual([{ levels: [{ id: 'only', name: 'Practitioner' }] }]);
});

test('roles with the same levels share one list', () => {
  const { roles, levels } = startData(fixtureCatalogue('reference'));
  expect(new Set(roles.map((role) => role.levels))).toEqual(new Set([0]));
  expect(levels).toHaveLength(1);
});

test('lists the levels of a role with tracks by track', () => {
  const { roles, levels } = startData(fixtureCatalogue('tracks'));
  const engineer = roles.find(({ id }) => id === 'engineer');
  const parts = levels[engineer?.levels ?? -1];
  expect(parts?.map(({ track, levels: ofTrack }) => [track, ofTrack.map(({ id }) => id)])).toEqual([
    [undefined, ['junior', 'senior']],
    ['Staff Engineer track', ['staff', 'principal']],
    ['Management', ['manager', 'director']],
  ]);
});
