import { expect, test } from 'vitest';
import { byName } from './sort.ts';

test('names stand as a reader would sort them, and those that are alike by id', () => {
  const names = ['Zürich', 'zebra', 'Engineer 10', 'Engineer 9', 'apple', 'Éclair', 'C*', 'Apple'];
  const items = names.map((name, index) => ({ name, id: `id-${index}` }));
  const expected = ['Apple', 'apple', 'C*', 'Éclair', 'Engineer 9', 'Engineer 10', 'zebra', 'Zürich'];
  expect(items.toSorted(byName).map(({ name }) => name)).not.toEqual(names);
  expect(items.toSorted(byName).map(({ name }) => name.toLowerCase())).toEqual(
    expected.map((name) => name.toLowerCase()),
  );
  expect(items.toReversed().toSorted(byName)).toEqual(items.toSorted(byName));
});
