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
])('%j is %j to a spreadsheet', (cell, guarded) => {
  expect(guardFormula(cell)).toBe(guarded);
});

test('every cell comes back as it was', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '＝');
  fc.assert(
    fc.property(fc.string({ unit: sign }), (cell) => {
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    }),
  );
});
