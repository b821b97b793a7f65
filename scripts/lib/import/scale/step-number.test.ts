import { expect, test } from 'vitest';
import { readNumber, shortNumber } from './step-number.ts';

test.each([
  ['2', 2],
  ['2.0', 2],
  ['2,0', 2],
  [' 2 ', 2],
  ['２', 2],
  ['1½', 1.5],
  ['¾', 0.75],
  ['−1', -1],
  ['-0', 0],
  ['L2', undefined],
  ['2-3', undefined],
  ['', undefined],
])('%j is the number %s', (written, number) => {
  expect(readNumber(written)).toBe(number);
});

test.each([
  [0, '0'],
  [2, '2'],
  [10, '10'],
  [0.5, '½'],
  [1.25, '1¼'],
  [10.5, undefined],
  [1.3, undefined],
  [100, undefined],
  [-1, undefined],
  [-0.5, undefined],
])('the short form of %s is %s', (value, short) => {
  expect(shortNumber(value)).toBe(short);
});
