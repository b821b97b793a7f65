import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { countLevel } from './level-counts.ts';

test('counts all requirements, mandatory ones and newly mandatory ones', () => {
  const mandatory = { proficiency: 'working', mandatory: true };
  const { roles } = smallCatalogue({
    roles: { tester: { name: 'Tester', levels: { junior: null, middle: null } } },
    requirements: {
      'tester/machine-learning': {
        mlflow: { junior: mandatory, middle: mandatory },
        pytorch: { junior: { proficiency: 'awareness' }, middle: mandatory },
      },
    },
  });
  const role = pick(roles, 'tester');
  expect(role.levels.map((level) => countLevel(role, level))).toEqual([
    { asked: 2, mandatory: 1, fromHere: 0 },
    { asked: 2, mandatory: 2, fromHere: 1 },
  ]);
});
