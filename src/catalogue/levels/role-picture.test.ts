import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { drawRole } from './role-picture.ts';

function drawTester() {
  const { roles, scale } = smallCatalogue({
    roles: { tester: { name: 'Tester', levels: { junior: null, middle: null } } },
    requirements: {
      'tester/security': { secrets: { middle: { proficiency: 'expert', mandatory: true } } },
      'tester/machine-learning': {
        mlflow: { junior: { proficiency: 'awareness' }, middle: { proficiency: 'awareness' } },
      },
    },
  });
  return drawRole(pick(roles, 'tester'), scale);
}

test('draws a full box for a mandatory cell and a small one for an optional cell', () => {
  expect(drawTester().shapes).toEqual([
    { tone: 1, isMandatory: false, path: 'm8 3h1.5v1.5h-1.5zm0 8h1.5v1.5h-1.5z' },
    { tone: 7, isMandatory: true, path: 'm0 8h3.5v7.5h-3.5z' },
  ]);
});

test('has a row for each level and is at least as wide as thirty skills', () => {
  expect(drawTester()).toMatchObject({ width: 120, height: 16 });
});
