import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLines, unpackLine } from './edit-lines.ts';

test('packs lines as distances', () => {
  expect(packLines([2, 5, 8, 12])).toBe('2 3 3 4');
  expect(packLines([])).toBe('');
});

test('unpacks each line, and none beyond the end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 })), (lines) => {
      const packed = packLines(lines);
      expect(lines.map((_, index) => unpackLine(packed, index))).toEqual(lines);
      expect(unpackLine(packed, lines.length)).toBeUndefined();
      expect(unpackLine(packed, -1)).toBeUndefined();
    }),
  );
});
