import { expect, test } from 'vitest';
import { nearestLevels } from './nearest.ts';

const sidesOf = (...arguments_: Parameters<typeof nearestLevels>) =>
  nearestLevels(...arguments_).map(({ side }) => side);

test('puts the largest share first, and of equal shares the one with more skills', () => {
  expect(sidesOf([5, 4, 0, 8], [10, 5, 0, 10], { count: 4 })).toEqual([3, 1, 0]);
});

test('returns as many as requested, without those that are not accepted', () => {
  expect(nearestLevels([3, 2, 1], [4, 4, 4], { count: 1, accepts: (side) => side > 0 })).toEqual([
    { side: 1, carried: 2, asked: 4 },
  ]);
});
