import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { barFingerprint, fingerprintOf } from './fingerprint.ts';

test('a fingerprint is short, and the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprintOf(text)).toMatch(/^[0-9a-z]{6}$/);
      expect(fingerprintOf(text)).toBe(fingerprintOf(text));
    }),
  );
});

// A change of the algorithm would mark every answer that a reader has kept.
test.each([
  ['', '67o803'],
  ['Releases each model under a registry alias.', 'aw26nv'],
])('the fingerprint of %j stays what it is', (text, fingerprint) => {
  expect(fingerprintOf(text)).toBe(fingerprint);
});

test('texts that differ in one letter have other fingerprints', () => {
  const texts = Array.from({ length: 2000 }, (_, index) => `Releases model ${String(index)} under an alias.`);
  expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
});

test('the fingerprint of a bar stays as its lines are broken in another way', () => {
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
