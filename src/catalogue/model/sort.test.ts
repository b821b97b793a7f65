import { expect, test } from 'vitest';
import { byName } from './sort.ts';

test('sorts names in natural order', () => {
  const names = ['zebra', 'Zürich', 'Engineer 10', 'Éclair', 'Engineer 9', 'C*', 'apple'];
  const sorted = names.map((name) => ({ name, id: name })).toSorted(byName);
  expect(sorted.map(({ name }) => name)).toEqual([
    'apple',
    'C*',
    'Éclair',
    'Engineer 9',
    'Engineer 10',
    'zebra',
    'Zürich',
  ]);
});

test('sorts equal names by id, in any original order', () => {
  const [b, a] = [
    { name: 'Testing', id: 'testing-b' },
    { name: 'testing', id: 'testing-a' },
  ];
  expect([[b, a].toSorted(byName), [a, b].toSorted(byName)]).toEqual([
    [a, b],
    [a, b],
  ]);
});
