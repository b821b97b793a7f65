import { expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { groupByFamily } from './family-groups.ts';

test('groups roles by family in the order of the families, and puts roles without one last', () => {
  const levels = { junior: null };
  const { roles, families } = smallCatalogue({
    families: { ...smallContent.families, data: { name: 'Data' } },
    roles: {
      writer: { name: 'Writer', levels },
      analyst: { name: 'Analyst', family: 'data', levels },
      trainer: { name: 'Trainer', family: 'ml-ai', levels },
    },
    requirements: {},
  });
  const groups = groupByFamily(roles, (role) => role, families);
  const hues = families.map((_, index) => `hue-${String(index + 1)}`);
  expect(groups.map(({ family, hue }) => [family, hue])).toEqual([
    ...families.map((family, index) => [family, hues[index]]),
    [undefined, undefined],
  ]);
  expect(groups.map(({ items }) => items.map(({ id }) => id)).at(-1)).toEqual(['writer']);
});
