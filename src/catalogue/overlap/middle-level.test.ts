import { describe, expect, test } from 'vitest';
import { askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { levelLike, middleLevelOf } from './middle-level.ts';

test('a role with the level in the middle of the ladder is taken at that level, another in the middle of its own', () => {
  const { ladder, roles } = smallCatalogue();
  const middle = (role: string) => middleLevelOf({ ladder }, pick(roles, role))?.id;
  expect(middle('mlops-engineer')).toBe('middle');
  expect(middle('data-engineer')).toBe('only');
});

describe('a level like another', () => {
  const tracks = askedRoleOf('Engineer', {
    levels: ['Junior', 'Senior', { name: 'Staff' }, { name: 'Principal' }, { name: 'Manager', below: 1 }],
    asks: {},
  });
  test.each([
    ['manager', 4],
    ['expert', 2],
    [undefined, 2],
  ])('of the id %s is the level %i', (id, level) => {
    expect(levelLike(tracks, id)).toBe(level);
  });
});
