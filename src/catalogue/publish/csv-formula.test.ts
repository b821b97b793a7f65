import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './csv-formula.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['- a list', "'- a list"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ['1 = 1', '1 = 1'],
  ["'quoted'", "'quoted'"],
  ['', ''],
])('guards %j as %j', (cell, guarded) => {
  expect(guardFormula(cell)).toBe(guarded);
});

test('restores any cell', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '＝');
  fc.assert(
    fc.property(fc.string({ unit: sign }), (cell) => {
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    }),
  );
});
