import { describe, expect, test } from 'vitest';
import { referenceCatalogue } from '../../../tests/fixtures/reference-catalogue.ts';
import { pick } from '../../../tests/fixtures/small-catalogue.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { compareAsks } from '#catalogue/assessment/compare.ts';
import { nearestRoles, overlapTable, sharedSkills } from './role-overlap.ts';

const catalogue = referenceCatalogue();
const { roles, scale } = catalogue;
const mlops = pick(roles, 'mlops-engineer');

describe('the roles nearest to a role', () => {
  const near = nearestRoles(catalogue, mlops);

  test('have the same counts as a comparison of both at Senior', () => {
    expect(near.length).toBeGreaterThan(0);
    for (const { from, to, carried, asked } of near) {
      expect([from.level.id, to.level.id]).toEqual(['senior', 'senior']);
      const [before, after] = [askedRole(mlops, scale), askedRole(to.role, scale)];
      const comparison = compareAsks(
        { role: before, level: from.level.index },
        { role: after, level: to.level.index },
      );
      expect(carried).toBe(comparison.carried.length);
      expect(asked).toBe(
        carried + comparison.deeper.length + comparison.raised.length + comparison.added.length,
      );
    }
  });

  test('name the skills that carry over', () => {
    for (const overlap of near) expect(sharedSkills(catalogue, overlap)).toHaveLength(overlap.carried);
  });

  test('never include the role itself, and are as many as requested', () => {
    expect(near.map(({ to }) => to.role)).not.toContain(mlops);
    expect(nearestRoles(catalogue, mlops, { count: 1 })).toEqual(near.slice(0, 1));
    expect(nearestRoles(catalogue, mlops, { accepts: ({ family }) => family === mlops.family })).toEqual(
      near.filter(({ to }) => to.role.family === mlops.family),
    );
  });
});

test('the table has a row for each target role, with the same counts as the nearest roles', () => {
  const table = overlapTable(catalogue, roles);
  expect(table.map((row) => row.map((cell) => cell?.from.role.id))).toEqual(
    roles.map((to) => roles.map((from) => (from === to ? undefined : from.id))),
  );
  for (const overlap of roles.flatMap((role) => nearestRoles(catalogue, role))) {
    const cell = table[roles.indexOf(overlap.to.role)]?.[roles.indexOf(overlap.from.role)];
    expect(cell).toEqual(overlap);
  }
});
