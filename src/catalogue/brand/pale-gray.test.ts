import { expect, test } from 'vitest';
import { isPaleGray } from './pale-gray.ts';

test.each([
  ['#ffffff', true],
  ['#F4F4F4', true],
  ['#fff8e8', true],
  ['#898989', true],
  ['#888888', false],
  ['#000000', false],
  ['#6b7280', false],
  ['#cfe2ff', false],
  ['#ffff00', false],
])('%s: %s', (color, expected) => {
  expect(isPaleGray(color)).toBe(expected);
});
