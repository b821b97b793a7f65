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
    'the last level of another track',
    { staff: { proficiency: 'expert' }, manager: { proficiency: 'working' } },
  ],
  ['a level without a proficiency', { junior: { proficiency: 'expert' }, staff: { expects: 'Writes.' } }],
])('the deepest proficiency of a row is not that of %s', (_, cells) => {
  expect(deepestOf(cells)).toBe('expert');
});

test('a row of texts has none', () => {
  expect(deepestOf({ junior: { expects: 'Writes.' } })).toBeUndefined();
});
