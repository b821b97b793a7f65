import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { drawSquares, widthOfSquares } from './domain-squares.ts';

test('draws a square for each skill that a level requires, and joins equal ones in one shape', () => {
  const mandatory = { proficiency: 'expert', mandatory: true };
  const { roles, scale } = smallCatalogue({
    roles: { tester: { name: 'Tester', levels: { junior: null, middle: null } } },
    requirements: {
      'tester/machine-learning': {
        mlflow: { junior: mandatory, middle: mandatory },
        pytorch: { middle: mandatory },
      },
    },
  });
  const { levels, matrix } = pick(roles, 'tester');
  const drawn = levels.map((level) => matrix.flatMap((section) => drawSquares(section, level, scale)));
  expect(drawn).toEqual([
    [{ tone: 7, isMandatory: true, path: 'M1 1h8v8h-8z' }],
    [{ tone: 7, isMandatory: true, path: 'M1 1h8v8h-8zM12 1h8v8h-8z' }],
  ]);
});

test('leaves room between squares', () => {
  expect(widthOfSquares(3)).toBe(33);
});
