import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { defaultLevel } from './default-level.ts';

test.each([
  [['junior'], 'junior'],
  [['junior', 'middle'], 'junior'],
  [['junior', 'middle', 'senior'], 'middle'],
])('the default of the levels %j is %s', (levels, expected) => {
  const roles = { tester: { name: 'Tester', levels: Object.fromEntries(levels.map((id) => [id, null])) } };
  const { roles: built } = smallCatalogue({ roles, requirements: {} });
  expect(defaultLevel(pick(built, 'tester'))?.id).toBe(expected);
});
