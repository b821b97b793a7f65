import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLine } from '#catalogue/schemas/text.ts';
import { normalizeInvisible } from '#catalogue/text/characters.ts';
import { oneLine } from './one-line.ts';

test.each([
  ['two\nlines\tand\r\nmore', 'two lines and more'],
  ['\u001b[31mred\u0007', '[31mred'],
  ['right\u202eleft\u2066', 'rightleft'],
  ['a no-break\u00a0space\u200b', 'a no-break space'],
  ['half \ud83d of one', 'half of one'],
  ['whole 🦆', 'whole 🦆'],
  [`Z${'\u0351'.repeat(40)} piled`, `Z${'\u0351'.repeat(8)} piled`],
  [' \u0000 ', ''],
])('turns %j into %j', (text, line) => {
  expect(oneLine(text, 100)).toBe(line);
});

test('cuts between words, and never inside a character', () => {
  expect(oneLine('Make drift monitoring mandatory', 20)).toBe('Make drift…');
  expect(oneLine('🦆'.repeat(20), 10)).toBe('🦆🦆🦆🦆…');
});

test('returns a line that the content format accepts, or an empty text, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 5, max: 50 }), (text, limit) => {
      const line = oneLine(text, limit);
      expect(line.length).toBeLessThanOrEqual(limit);
      expect(normalizeInvisible(line).found).toEqual([]);
      if (line !== '') expect(textLine.parse(line)).toBe(line);
    }),
  );
});
