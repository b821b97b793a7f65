import { describe, expect, test } from 'vitest';
import { askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { levelLike, middleLevelOf } from './middle-level.ts';

test('uses the middle level of the ladder, or of the role if the role does not have that level', () => {
  const { ladder, roles } = smallCatalogue();
  const middle = (role: string) => middleLevelOf({ ladder }, pick(roles, role))?.id;
  expect(middle('mlops-engineer')).toBe('middle');
  expect(middle('data-engineer')).toBe('only');
});

describe('the level most like another', () => {
  const tracks = askedRoleOf('Engineer', {
    levels: ['Junior', 'Senior', { name: 'Staff' }, { name: 'Principal' }, { name: 'Manager', below: 1 }],
    asks: {},
  });
  test.each([
    ['manager', 4],
    ['expert', 2],
    [undefined, 2],
  ])('with the id %s is the level %i', (id, level) => {
    expect(levelLike(tracks, id)).toBe(level);
  });
});
