import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { deepestProficiency } from './deepest-proficiency.ts';

const levels = { junior: null, staff: { name: 'Staff' }, manager: { name: 'Manager', after: 'junior' } };

function deepestOf(cells: Record<string, object>): string | undefined {
  const { skills, scale } = smallCatalogue({
    roles: { tester: { name: 'Tester', levels } },
    requirements: { 'tester/tools': { 'c-star': cells } },
  });
  const [row] = pick(skills, 'c-star').rows;
  return row && deepestProficiency(row, scale)?.id;
}

test.each([
  [
    'the highest level if another track goes deeper',
    { staff: { proficiency: 'expert' }, manager: { proficiency: 'working' } },
  ],
  [
    'the highest level if it has no proficiency',
    { junior: { proficiency: 'expert' }, staff: { expects: 'Writes.' } },
  ],
])('finds the deepest proficiency, which need not be that of %s', (_, cells) => {
  expect(deepestOf(cells)).toBe('expert');
});

test('a row without proficiencies has no deepest one', () => {
  expect(deepestOf({ junior: { expects: 'Writes.' } })).toBeUndefined();
});
