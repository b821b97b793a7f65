import { expect, test } from 'vitest';
import { referenceCatalogue } from '../../../tests/fixtures/reference-catalogue.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { formerIdsOf, levelListsOf } from './level-lists.ts';

test('shares one list between roles with the same levels', () => {
  const { roles } = referenceCatalogue();
  const { lists, positionOf } = levelListsOf(roles, ({ levels }) => levels[2]);
  expect(lists).toHaveLength(new Set(positionOf.values()).size);
  expect(lists.length).toBeLessThan(roles.length);
});

test('names the levels of a role and the one that is preselected with it', () => {
  const { roles } = smallCatalogue();
  const { lists, positionOf } = levelListsOf(roles, ({ levels }) => levels[0]);
  const list = lists[positionOf.get(pick(roles, 'mlops-engineer')) ?? -1];
  expect(list?.parts).toMatchObject([
    {
      name: undefined,
      levels: [
        { id: 'junior', isPicked: true },
        { id: 'middle', isPicked: false },
        { id: 'senior', name: 'Senior or Staff' },
      ],
    },
  ]);
});

test('joins former ids with spaces', () => {
  expect(formerIdsOf({ formerIds: ['sr', 'expert'] })).toBe('sr expert');
  expect(formerIdsOf({ formerIds: [] })).toBe(undefined);
});
