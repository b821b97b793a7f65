import fc from 'fast-check';
import { expect, test } from 'vitest';
import { role as anyRole } from '../../../tests/fixtures/answer-arbitraries.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { compareAsks, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import { asksAt } from '#catalogue/assessment/level-asks.ts';
import { buildCarryIndex, countCarried } from './carry-index.ts';

/** Generates a role at one of its levels, with a unique id. */
const sideOf = (role: AskedRole, id: number): ComparedLevel => ({
  role: { ...role, id: String(id) },
  level: id % role.levels.length,
});

test('counts as many carried skills as a comparison, with and without proficiencies, tracks and alternatives', () => {
  fc.assert(
    fc.property(fc.array(anyRole, { minLength: 2, maxLength: 5 }), (roles) => {
      const [from, ...others] = roles.map(sideOf);
      if (from === undefined) return;
      const index = buildCarryIndex(others);
      expect(index.asked).toEqual(others.map(({ role, level }) => asksAt(role, level).length));
      expect(countCarried(index, from)).toEqual(others.map((to) => compareAsks(from, to).carried.length));
    }),
  );
});
