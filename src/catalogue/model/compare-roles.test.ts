import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { compareRoles } from './compare-roles.ts';

const { roles, domains } = smallCatalogue();
const names = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

test('finds the skills that all roles require, and those that only one requires', () => {
  const { shared, own } = compareRoles(roles, domains);
  expect(names(shared)).toEqual(['mlflow']);
  expect(Object.fromEntries(own.map(({ role, skills }) => [role.id, names(skills)]))).toEqual({
    'data-engineer': ['c-star'],
    'mlops-engineer': ['pytorch', 'secrets'],
  });
});

test('counts the skills that a role requires in each domain', () => {
  const shares = compareRoles(roles, domains).domains.map(({ domain, shares: all }) => [
    domain.id,
    ...all.map(
      ({ role, skills, mandatory }) => `${role.id} ${String(skills)}, ${String(mandatory)} mandatory`,
    ),
  ]);
  expect(shares).toEqual([
    ['security', 'data-engineer 0, 0 mandatory', 'mlops-engineer 1, 1 mandatory'],
    ['machine-learning', 'data-engineer 1, 1 mandatory', 'mlops-engineer 2, 1 mandatory'],
    ['tools', 'data-engineer 1, 0 mandatory', 'mlops-engineer 0, 0 mandatory'],
  ]);
});

test('leaves out domains that no role requires', () => {
  const { domains: compared } = compareRoles([pick(roles, 'data-engineer')], domains);
  expect(compared.map(({ domain }) => domain.id)).toEqual(['machine-learning', 'tools']);
});
