import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { distinctTitle, titleOfSide } from './side-title.ts';

const { roles } = smallCatalogue({
  roles: {
    'data-engineer': {
      name: 'Data Engineer',
      levels: {
        junior: null,
        middle: { title: 'Data Engineer' },
        senior: { name: 'Lead', title: 'Head of Data' },
        staff: { name: 'Staff Data Engineer' },
        fellow: { name: 'Fellow', title: 'Data Fellow' },
        database: { name: 'Data Engineering' },
        emeritus: { name: 'Emeritus', title: 'Data Fellow' },
      },
    },
  },
  requirements: { 'data-engineer/tools': { 'c-star': { staff: { proficiency: 'expert' } } } },
});
const role = pick(roles, 'data-engineer');

test.each([
  ['junior', undefined, 'Data Engineer, Junior'],
  ['middle', 'Data Engineer', 'Data Engineer'],
  ['senior', 'Head of Data', 'Data Engineer, Head of Data'],
  ['staff', undefined, 'Staff Data Engineer'],
  ['database', undefined, 'Data Engineer, Data Engineering'],
  ['fellow', undefined, 'Data Engineer, Fellow'],
])('the level %s has the distinct title %s and is called %s', (id, title, called) => {
  const level = pick(role.levels, id);
  expect(distinctTitle(role, level)).toBe(title);
  expect(titleOfSide(role.name, { name: level.name, title })).toBe(called);
});
