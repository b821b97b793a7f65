import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinWords } from '#catalogue/text/words.ts';
import { joinWordings, listWordings, plainWording, wording } from './wording.ts';

test('lists phrases as a sentence does', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]+$/), { maxLength: 5 }), (words) => {
      expect(plainWording(listWordings(words.map((word) => wording(word, 'added'))))).toBe(joinWords(words));
    }),
  );
});

test('joins an empty phrase without a separator', () => {
  const phrases = [wording(''), wording('one'), [], wording('two', 'strong')];
  expect(joinWordings(phrases, '; ')).toEqual([
    { text: 'one', kind: 'same' },
    { text: '; ', kind: 'same' },
    { text: 'two', kind: 'strong' },
  ]);
});
