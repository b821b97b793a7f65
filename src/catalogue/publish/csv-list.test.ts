import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTexts, splitTexts } from './csv-list.ts';

test.each([
  ['A.', ['A.']],
  ['A.\nB.', ['A.', 'B.']],
  ['A.\n\nB.\n', ['A.', 'B.']],
  ['A:\n\n  - b\n  - c\nD.', ['A:\n\n- b\n- c', 'D.']],
])('reads %j as %j', (cell, texts) => {
  expect(splitTexts(cell)).toEqual(texts);
});

test('restores any texts', () => {
  const text = fc
    .array(fc.constantFrom('A', ' ', '\n', '- b', '  '), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('').trim())
    .filter((one) => one !== '');
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      expect(splitTexts(joinTexts(texts) ?? '')).toEqual(texts);
    }),
  );
});

test('returns undefined without texts', () => {
  expect(joinTexts([])).toBeUndefined();
});
