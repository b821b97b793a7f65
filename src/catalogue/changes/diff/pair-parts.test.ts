import { describe, expect, test } from 'vitest';
import { orderChangeOf, pairParts, pairSteps } from './pair-parts.ts';

/** Returns items for the words of a text, with former ids after `<`. */
function items(words: string): { id: string; formerIds: string[] }[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id = '', ...formerIds] = word.split('<');
      return { id, formerIds };
    });
}

describe('pairs steps', () => {
  test.each([
    ['with equal ids', 'a b c', 'a b c', 'a-a b-b c-c', '', ''],
    ['of which one has another id', 'a b c', 'a x c', 'a-a b-x c-c', '', ''],
    ['of which two have other ids', 'a b c d', 'a x y d', 'a-a b-x c-y d-d', '', ''],
    ['of which all have other ids', 'a b', 'x y', 'a-x b-y', '', ''],
    ['of which one was removed and another added elsewhere', 'a b c', 'a c x', 'a-a c-c', 'b', 'x'],
    ['of which two became one', 'a b c d', 'a x d', 'a-a d-d', 'b c', 'x'],
    ['of which one was added', 'a c', 'a b c', 'a-a c-c', '', 'b'],
    ['of which one was renamed and moved', 'a b c', 'a c x<b', 'a-a c-c b-x', '', ''],
    ['of which one was renamed back', 'a x<b c', 'a c b', 'a-a c-c x-b', '', ''],
    ['of which one was renamed and another added before it', 'a b', 'y x<b a', 'b-x a-a', '', 'y'],
    ['of which one has another id next to a renamed one', 'a b c', 'x<a y c', 'a-x b-y c-c', '', ''],
    ['of a new list', '', 'a', '', '', 'a'],
  ])('%s', (_, before, after, pairs, removed, added) => {
    const pairing = pairSteps(items(before), items(after));
    expect(pairing.pairs.map((pair) => pair.map(({ id }) => id).join('-')).join(' ')).toBe(pairs);
    expect(pairing.removed).toEqual(items(removed));
    expect(pairing.added).toEqual(items(added));
  });
});

test('pairs each part once, preferring an equal id', () => {
  const pairing = pairParts(
    items('a b c'),
    items('c x y'),
    ({ id }, later) => id !== 'c' && later.id !== 'c',
  );
  expect([...pairing.laterIdOf]).toEqual([
    ['c', 'c'],
    ['a', 'x'],
    ['b', 'y'],
  ]);
});

test('pairs parts by former ids before other criteria', () => {
  const pairing = pairParts(items('a b'), items('x y<a'), () => true);
  expect([...pairing.laterIdOf]).toEqual([
    ['a', 'y'],
    ['b', 'x'],
  ]);
});

test.each([
  ['a b c', 'a b c', undefined],
  ['a b c', 'c a', { before: ['a', 'c'], after: ['c', 'a'] }],
  ['a b', 'x a b', undefined],
  ['a', '', undefined],
])('compares the order of %s with %s', (before, after, change) => {
  const [earlier, later] = [items(before), items(after)];
  const pairing = pairParts(earlier, later, () => false);
  expect(orderChangeOf(pairing, earlier, later)).toEqual(change);
});
