import { expect, test } from 'vitest';
import { lacksOfResult } from './lacks-of-result.ts';

const warning = (file: string, rule: 'no-descriptors' | 'unused-skill') => ({
  ...{ file, line: 1, column: 1, rule },
  message: `${rule} there`,
});
const many = ['a', 'b', 'c'].map((file) => warning(file, 'no-descriptors'));

test('counts the warnings of each rule that has several', () => {
  expect(lacksOfResult([], [...many, warning('d', 'unused-skill')])).toEqual([
    '3 skills have no descriptors',
    'd: unused-skill there',
  ]);
});

test('leaves out rules without more warnings than before', () => {
  expect(lacksOfResult(many, many)).toEqual([]);
  expect(lacksOfResult(many.slice(1), many)).toEqual(['3 skills have no descriptors']);
});
