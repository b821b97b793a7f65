import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromName } from './id-from-name.ts';
import { isId } from './is-id.ts';

test.each([
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['Con', 'n-con'],
  ['C*', 'c-star'],
  ['.NET', 'dot-net'],
  ['Node.js', 'node-js'],
  ['CI/CD', 'ci-cd'],
  ['Machine Learning & AI', 'machine-learning-ai'],
  ['Q&A', 'qa'],
  ['Lead / Staff', 'lead-staff'],
  ['Kubernetes (core)', 'kubernetes-core'],
  ["Driver's Seat", 'drivers-seat'],
  ['Driver’s Seat', 'drivers-seat'],
  ['  Trailing  ', 'trailing'],
  ['Café Ångström', 'cafe-angstrom'],
  ['Straße, Łódź', 'strasse-lodz'],
  ['ＦＵＬＬ', 'full'],
  ['2026', 'n-2026'],
  ['#1 Priority', '1-priority'],
])('derives the id of %j: %s', (name, id) => {
  expect(idFromName(name)).toBe(id);
});

test('gives a name in other scripts a short unique id', () => {
  const names = ['機械学習', '机器学习', 'Машинное обучение', '???', '🚀'];
  const ids = names.map(idFromName);
  expect(new Set(ids).size).toBe(names.length);
  for (const id of ids) expect(id).toMatch(/^x-h[a-z0-9]{6}$/);
  expect(ids).toEqual(names.map(idFromName));
});

test('derives a valid id from any name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => isId(idFromName(name))));
});
