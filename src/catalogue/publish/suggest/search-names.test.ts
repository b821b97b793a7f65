import { expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { readCell, writeCell } from './named-cell.ts';
import { searchNames } from './search-names.ts';

test('names refer to one another by position', () => {
  const { families, roles, skills, domains, tools } = searchNames(smallCatalogue());
  const [role] = roles.filter(({ id }) => id === 'mlops-engineer');
  expect(families[role?.family ?? -1]).toEqual({ name: 'ML & AI', hue: 'hue-1' });
  expect(roles.find(({ id }) => id === 'data-engineer')?.family).toBe(-1);
  const mlflow = skills.find(({ id }) => id === 'mlflow');
  expect(domains[mlflow?.domain ?? -1]?.name).toBe('Machine Learning');
  expect(mlflow?.roles).toBe(2);
  expect(tools.map(({ name }) => name)).toEqual(['Python', 'C*', 'Kubernetes']);
});

test('a row names its skills and has a cell for each level', () => {
  const { roles, skills } = searchNames(smallCatalogue());
  const rows = roles.find(({ id }) => id === 'mlops-engineer')?.rows ?? [];
  const cells = Object.fromEntries(
    rows.map((row) => [skills[row.skills[0] ?? -1]?.id, row.cells.map(readCell)]),
  );
  expect(cells['mlflow']).toEqual([
    { mandatory: false, depth: 0 },
    { mandatory: true, depth: 1 },
    { mandatory: true, depth: 2 },
  ]);
  expect(cells['pytorch']).toEqual([undefined, undefined, { mandatory: false, depth: 1 }]);
});

test.each([
  undefined,
  { mandatory: false, depth: -1 },
  { mandatory: true, depth: -1 },
  { mandatory: false, depth: 0 },
  { mandatory: true, depth: 40 },
])('decodes %j unchanged', (cell) => {
  expect(readCell(writeCell(cell))).toEqual(cell);
});

test('lists the tools that a site does not have, and nothing if it has all', () => {
  expect(searchNames(smallCatalogue())).not.toHaveProperty('lacks');
  const site = { ...smallContent.site, parts: { calculator: false } };
  expect(searchNames(smallCatalogue({ site })).lacks).toEqual(['calculator', 'match']);
});
