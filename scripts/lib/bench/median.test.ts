import { expect, test } from 'vitest';
import { medianOf, summarizeTimes } from './median.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[10, 9, 100, 1], 10],
])('the median of %j is %d', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test('throws if there are no numbers', () => {
  expect(() => medianOf([])).toThrow('no median');
});

test('summarizes times by their median and the longest', () => {
  expect(summarizeTimes([9, 1, 5])).toEqual({ median: 5, longest: 9 });
});
