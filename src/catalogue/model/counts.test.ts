import { expect, test } from 'vitest';
import { countCatalogue, countRequirements, countRole, requirementsAt, requirementsOf } from './counts.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';

const catalogue = smallCatalogue();
const mlops = pick(catalogue.roles, 'mlops-engineer');

test('counts the cells of a role', () => {
  expect(countRole(mlops)).toEqual({ domains: 2, skills: 3, levels: 3, requirements: 5, mandatory: 3 });
});

test('counts no cells of a role without requirements', () => {
  const roles = { tester: { name: 'Tester', levels: { junior: null } } };
  const [role] = smallCatalogue({ roles, requirements: {} }).roles;
  expect(role && countRole(role)).toEqual({
    domains: 0,
    skills: 0,
    levels: 1,
    requirements: 0,
    mandatory: 0,
  });
});

test('counts the cells of all roles', () => {
  expect(countCatalogue(catalogue)).toEqual({
    families: 1,
    roles: 2,
    domains: 3,
    skills: 4,
    requirements: 7,
    mandatory: 4,
  });
});

test('lists requirements by domain, skill and level', () => {
  expect(requirementsOf(mlops).map(({ id }) => id)).toEqual([
    'mlops-engineer/mlflow/junior',
    'mlops-engineer/mlflow/middle',
    'mlops-engineer/mlflow/senior',
    'mlops-engineer/pytorch/senior',
    'mlops-engineer/secrets/junior',
  ]);
});

test.each([
  ['junior', ['mlflow', 'secrets'], 1],
  ['middle', ['mlflow'], 1],
  ['senior', ['mlflow', 'pytorch'], 1],
])('%s requires %j, of which %d is mandatory', (id, skills, mandatory) => {
  const requirements = requirementsAt(mlops, pick(mlops.levels, id));
  expect(requirements.map(({ row }) => row.skill.id)).toEqual(skills);
  expect(countRequirements(requirements)).toEqual({ requirements: skills.length, mandatory });
});
