import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { barFingerprint, fingerprintOf } from './fingerprint.ts';

test('gives the same text the same six characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprintOf(text)).toMatch(/^[0-9a-z]{6}$/);
      expect(fingerprintOf(text)).toBe(fingerprintOf(text));
    }),
  );
});

// Another algorithm would mark every answer that a reader has saved.
test.each([
  ['', '67o803'],
  ['Releases each model under a registry alias.', 'aw26nv'],
])('gives %j the same fingerprint as in earlier versions', (text, fingerprint) => {
  expect(fingerprintOf(text)).toBe(fingerprint);
});

test('gives similar texts different fingerprints', () => {
  const texts = Array.from({ length: 2000 }, (_, index) => `Releases model ${String(index)} under an alias.`);
  expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
});

test('ignores line breaks in a bar', () => {
  const [one, other] = ['Logs\neach run.', 'Logs each\n  run.'].map((expects) => {
    const { roles } = smallCatalogue({
      roles: { tester: { name: 'Tester', levels: { junior: null } } },
      requirements: { 'tester/tools': { 'c-star': { junior: { expects } } } },
    });
    const cell = roles[0]?.matrix[0]?.rows[0]?.cells[0];
    return cell && barFingerprint(cell);
  });
  expect(one).toBeDefined();
  expect(one).toBe(other);
});
