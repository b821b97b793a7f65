import { describe, expect, test } from 'vitest';
import { orderChangeOf, pairParts, pairSteps } from './pair-parts.ts';

/** Items whose ids are the words of a text. */
function items(words: string): { id: string }[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id }));
}

describe('steps', () => {
  test.each([
    ['of the same ids', 'a b c', 'a b c', 'a-a b-b c-c', '', ''],
    ['one of which has another id', 'a b c', 'a x c', 'a-a b-x c-c', '', ''],
    ['two of which have other ids', 'a b c d', 'a x y d', 'a-a b-x c-y d-d', '', ''],
    ['that all have other ids', 'a b', 'x y', 'a-x b-y', '', ''],
    ['one of which went while another came elsewhere', 'a b c', 'a c x', 'a-a c-c', 'b', 'x'],
    ['two of which became one', 'a b c d', 'a x d', 'a-a d-d', 'b c', 'x'],
    ['one of which came', 'a c', 'a b c', 'a-a c-c', '', 'b'],
    ['of which there were none', '', 'a', '', '', 'a'],
  ])('%s', (_, before, after, pairs, removed, added) => {
    const pairing = pairSteps(items(before), items(after));
    expect(pairing.pairs.map((pair) => pair.map(({ id }) => id).join('-')).join(' ')).toBe(pairs);
    expect(pairing.removed).toEqual(items(removed));
    expect(pairing.added).toEqual(items(added));
  });
});

test('each part is paired once, with one of its own id before any other', () => {
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

test.each([
  ['a b c', 'a b c', undefined],
  ['a b c', 'c a', { before: ['a', 'c'], after: ['c', 'a'] }],
  ['a b', 'x a b', undefined],
  ['a', '', undefined],
])('the order of %s and then %s', (before, after, change) => {
  const [earlier, later] = [items(before), items(after)];
  const pairing = pairParts(earlier, later, () => false);
  expect(orderChangeOf(pairing, earlier, later)).toEqual(change);
});
