import { expect, test } from 'vitest';
import type { Family } from '#catalogue/model/catalogue.ts';
import { familyHue } from './family-hue.ts';

const families = Array.from({ length: 10 }, (_, index): Family => ({
  id: `family-${index}`,
  name: `Family ${index}`,
  formerIds: [],
  roles: [],
}));

test.each([
  [0, 'hue-1'],
  [7, 'hue-8'],
  [8, 'hue-1'],
] as const)('gives family %i the class "%s"', (index, hue) => {
  expect(familyHue(families[index], families)).toBe(hue);
});

test('gives a family with its own hue the class of that hue', () => {
  const own: Family = { id: 'own', name: 'Own', hue: 5, formerIds: [], roles: [] };
  const all = families.with(1, own);
  expect(familyHue(own, all)).toBe('hue-own-5');
  expect(familyHue(all[2], all)).toBe('hue-3');
});

test('gives no class without a family', () => {
  expect(familyHue(undefined, families)).toBeUndefined();
});
