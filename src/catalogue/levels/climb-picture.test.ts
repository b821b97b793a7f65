import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { describeBars, drawBars } from './climb-picture.ts';

type Cells = SmallContent['requirements'][string];

function levelsOf(requirements: Cells) {
  const roles = { tester: { name: 'Tester', levels: { junior: null, middle: null } } };
  const { scale, roles: built } = smallCatalogue({
    roles,
    requirements: { 'tester/machine-learning': requirements },
  });
  const role = pick(built, 'tester');
  const cellsAt = (index: number): (Requirement | undefined)[] =>
    role.matrix.flatMap(({ rows }) => rows.map(({ cells }) => cells[index]));
  return { scale, junior: cellsAt(0), middle: cellsAt(1) };
}

const { scale, junior, middle } = levelsOf({
  mlflow: {
    junior: { proficiency: 'awareness' },
    middle: { proficiency: 'expert', mandatory: true },
  },
  pytorch: { middle: { proficiency: 'expert', mandatory: true } },
});

describe('the bars of a domain at a level', () => {
  test('are the taller the deeper, one for each requirement', () => {
    expect(drawBars(junior, scale)).toEqual([{ tone: 1, kind: 'optional', path: 'm0 0v-7h6v7z' }]);
  });

  test('share a shape if they look the same, and have a dot if they become mandatory', () => {
    expect(drawBars(middle, scale)).toEqual([
      { tone: 7, kind: 'mandatory', path: 'm0 0v-26h6v26zm9 0v-26h6v26z' },
      { tone: undefined, kind: 'from-here', path: 'M3-30.5h0M12-30.5h0' },
    ]);
  });

  test('leave a gap for a skill that is not required', () => {
    expect(drawBars([undefined, ...junior.slice(0, 1)], scale)).toEqual([
      { tone: 1, kind: 'optional', path: 'm9 0v-7h6v7z' },
    ]);
  });

  test('have one height without proficiencies', () => {
    const plain = levelsOf({ mlflow: { junior: {} } });
    expect(drawBars(plain.junior, [])).toEqual([
      { tone: undefined, kind: 'optional', path: 'm0 0v-16h6v16z' },
    ]);
  });
});

test('describes the bars in words', () => {
  expect(describeBars(junior)).toBe('1 Awareness');
  expect(describeBars(middle)).toBe('2 Expert, 2 mandatory, 2 new');
  expect(describeBars([undefined])).toBe('nothing');
});
