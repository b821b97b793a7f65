import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { columnStyles, hasManyLevels } from './level-columns.ts';

function roleOf(levels: number) {
  const ladder = Array.from({ length: levels }, (_, index) => ({
    id: `level-${index}`,
    name: `Level ${index}`,
  }));
  const roles = {
    tester: { name: 'Tester', levels: Object.fromEntries(ladder.map(({ id }) => [id, null])) },
  };
  return pick(smallCatalogue({ ladder, roles, requirements: {} }).roles, 'tester');
}

test('gives no styles for a role of six levels', () => {
  expect(hasManyLevels(roleOf(6))).toBe(false);
  expect(columnStyles(roleOf(6))).toBeUndefined();
});

test('gives a rule for each level of a role of more levels', () => {
  const styles = columnStyles(roleOf(7)) ?? '';
  expect(styles.match(/skill-matrix:has/g)).toHaveLength(7);
  expect(styles).toMatch(
    /skill-matrix:has\(\.picker label:nth-of-type\(7\) :checked\) \.matrix td:nth-of-type\(7\) \{ display: block \} \}$/,
  );
});
