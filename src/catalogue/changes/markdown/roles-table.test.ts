import { expect, test } from 'vitest';
import type { ConcernedRole } from '#catalogue/changes/describe/concerned-roles.ts';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { formatRolesTable } from './roles-table.ts';

/** Returns a changed role of the small catalogue under other names. */
function rolesNamed(names: readonly string[], skills = 0): ConcernedRole[] {
  const diff = diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(['the proficiency of a cell'])));
  const [role] = describeChanges(diff).roles;
  if (role === undefined) throw new Error('no role has changed');
  return names.map((name) => ({ ...role, name, skills }));
}

test('has a row for each of several roles, and columns only for what changed', () => {
  expect(formatRolesTable(rolesNamed(['Tester', 'Coder']))).toBe(
    ['| Role | Deeper |', '| --- | ---: |', '| Tester | 1 |', '| Coder | 1 |'].join('\n'),
  );
});

test('counts changed skills if a role has any', () => {
  expect(formatRolesTable([...rolesNamed(['Tester'], 1200), ...rolesNamed(['Coder'])])).toBe(
    [
      '| Role | Deeper | Skills |',
      '| --- | ---: | ---: |',
      '| Tester | 1 | 1,200 |',
      '| Coder | 1 |  |',
    ].join('\n'),
  );
});

test.each([0, 1])('is empty for %i roles', (count) => {
  expect(formatRolesTable(rolesNamed(['Tester']).slice(0, count))).toBe('');
});

test.each([
  [20, 20, ''],
  [21, 20, 'And 1 more role.'],
  [1220, 20, 'And 1,200 more roles.'],
])('of %i roles has %i rows', (count, rows, rest) => {
  const names = Array.from({ length: count }, (_, index) => `Role ${String(index)}`);
  const [table = '', after = ''] = formatRolesTable(rolesNamed(names)).split('\n\n');
  expect(table.split('\n')).toHaveLength(rows + 2);
  expect(after).toBe(rest);
});
