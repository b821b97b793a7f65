import { expect, test } from 'vitest';
import { pathsOf } from '#catalogue/levels/tracks.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { mostSteps, offeredSteps, offeredTracks } from './offered-steps.ts';

const levels = {
  junior: {},
  senior: {},
  staff: { name: 'Staff', after: 'senior' },
  manager: { name: 'Manager', after: 'senior', track: 'Management' },
  director: { name: 'Director', after: 'manager' },
};
const same = { proficiency: 'working', expects: 'Leads.' };

/** A role with two tracks and one row, with the same text for seniors and the levels directly above them. */
const { roles } = smallCatalogue({
  roles: { engineer: { name: 'Engineer', levels } },
  requirements: {
    'engineer/machine-learning': {
      mlflow: {
        junior: { proficiency: 'awareness' },
        senior: same,
        staff: same,
        manager: same,
        director: { proficiency: 'expert' },
      },
    },
  },
});
const engineer = pick(roles, 'engineer');
const paths = pathsOf(engineer);

test('offers each step of all paths once, with its name and place on the first path that has it', () => {
  const row = engineer.matrix[0]?.rows[0];
  const steps = row ? offeredSteps(row, paths) : [];
  expect(steps.map(({ requirement, name, place }) => [requirement.level.id, name, place])).toEqual([
    ['junior', 'Junior', { start: 1, span: 1 }],
    ['senior', 'Senior, Staff', { start: 2, span: 2 }],
    ['director', 'Director', undefined],
  ]);
});

test('names tracks by the content, else by their first level', () => {
  expect(offeredTracks(engineer)).toEqual([
    { id: 'staff', name: 'Staff track' },
    { id: 'director', name: 'Management' },
  ]);
});

test('offers one path for a role without tracks', () => {
  const [role] = smallCatalogue().roles;
  expect(role && offeredTracks(role)).toHaveLength(1);
});

test('counts the most steps of a row on its longest path', () => {
  expect(mostSteps(engineer, paths)).toBe(3);
  expect(mostSteps({ ...engineer, matrix: [] }, paths)).toBe(0);
});
