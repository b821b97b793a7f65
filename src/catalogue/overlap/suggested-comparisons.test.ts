import { describe, expect, test } from 'vitest';
import { referenceCatalogue } from '../../../tests/fixtures/reference-catalogue.ts';
import { smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { suggestComparisons, type SuggestedComparison } from './suggested-comparisons.ts';

const named = ({ from, to }: SuggestedComparison) =>
  [from, to].map(({ role, level }) => `${role.id}.${level.id}`).join(' to ');

describe('the suggested comparisons', () => {
  const catalogue = referenceCatalogue();
  const pairs = (given: Catalogue) =>
    suggestComparisons(given).filter(({ from, to }) => from.role !== to.role);

  test('pair similar roles of different families at their middle levels, each role once', () => {
    const found = pairs(catalogue);
    const families = new Set(catalogue.roles.map(({ family }) => family));
    if (families.size > 1)
      for (const { from, to } of found) expect(from.role.family).not.toBe(to.role.family);
    const roles = found.flatMap(({ from, to }) => [from.role, to.role]);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(roles).size).toBe(roles.length);
  });

  test('end with a step of the largest role', () => {
    expect(suggestComparisons(catalogue).map(named).at(-1)).toBe(
      'mlops-engineer.middle to mlops-engineer.senior',
    );
  });

  test('are only a step if no two roles require the same skills', () => {
    const { roles, ...rest } = smallCatalogue();
    expect(suggestComparisons({ ...rest, roles: roles.slice(0, 1) }).length).toBeLessThanOrEqual(1);
    expect(suggestComparisons({ ...rest, roles: [] })).toEqual([]);
  });
});
