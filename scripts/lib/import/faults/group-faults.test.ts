import { expect, test } from 'vitest';
import { groupFaults } from './group-faults.ts';

const fault = (file: string, line: number, message: string) => ({ at: { file, line }, message });

test('joins faults with the same file and message at their first line', () => {
  const many = Array.from({ length: 1000 }, (_, index) => fault('a.csv', index + 2, 'is empty'));
  expect(groupFaults([fault('a.csv', 1, 'other'), ...many, fault('b.csv', 7, 'is empty')])).toEqual([
    fault('a.csv', 1, 'other'),
    fault('a.csv', 2, 'is empty (lines 2, 3, 4 and 997 more)'),
    fault('b.csv', 7, 'is empty'),
  ]);
});

test.each([
  [[2, 3], 'is empty (lines 2 and 3)'],
  [[2, 3, 9], 'is empty (lines 2, 3 and 9)'],
  [[2, 2], 'is empty'],
])('names the lines %j', (lines, message) => {
  expect(groupFaults(lines.map((line) => fault('a.csv', line, 'is empty')))).toEqual([
    fault('a.csv', 2, message),
  ]);
});
