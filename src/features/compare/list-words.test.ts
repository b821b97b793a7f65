import { expect, test } from 'vitest';
import { listWords } from './list-words.ts';

test.each([
  ['up', ['The same', 'Deeper', 'Raised', 'New', 'No longer required']],
  ['down', ['Met on the way', 'Deeper', 'Different bar', 'New', 'No longer required']],
  ['across', ['Carries over', 'Deeper', 'Different bar', 'New', 'No longer required']],
] as const)('names the lists of the way "%s": %j', (way, names) => {
  expect(Object.values(listWords(way, true)).map(({ name }) => name)).toEqual(names);
});

test('does not mention depth in a catalogue without proficiencies', () => {
  expect(listWords('across', true).carried.hint).toContain('depth');
  expect(listWords('across', false).carried.hint).toBe('Required in the same words as before.');
});
