import { expect, test } from 'vitest';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import { compareAsks } from '#catalogue/assessment/compare.ts';
import { changesByDomain, changesToLearn } from './kinds.ts';

const [may, must] = [ask(1), ask(1, { mandatory: true })];
const from = askedRoleOf('Here', {
  levels: ['Senior'],
  asks: { git: [may], helm: [ask(0)], docker: [ask(0)], gone: [may] },
});
const to = askedRoleOf('There', {
  levels: ['Senior'],
  asks: { argo: [may], helm: [must], git: [may], docker: [may], kafka: [must] },
});
const comparison = compareAsks({ role: from, level: 0 }, { role: to, level: 0 });

test('lists mandatory skills first, then the others, both in the order of the matrix', () => {
  expect(changesToLearn(comparison, to).map(({ kind, change }) => `${kind} ${change.skill.id}`)).toEqual([
    'deeper helm',
    'added kafka',
    'added argo',
    'deeper docker',
  ]);
});

test('gives each domain its changes by kind and the number of required skills that carry over', () => {
  const [domain, ...others] = changesByDomain(comparison);
  expect(others).toEqual([]);
  expect(domain).toMatchObject({ id: 'tools', carried: 1, asked: 5 });
  expect(domain?.changes.map(({ kind }) => kind)).toEqual([
    'carried',
    'deeper',
    'deeper',
    'added',
    'added',
    'dropped',
  ]);
});

test('puts the domains with the most required skills first', () => {
  const role = (domains: string[]) => ({
    ...to,
    skills: to.skills.map((skill, index) => ({ ...skill, domain: domains[index] ?? 'last' })),
  });
  const changed = compareAsks(
    { role: { ...role(['a', 'a', 'a', 'a', 'a']), id: 'other' }, level: 0 },
    { role: role(['b', 'c', 'c', 'c', 'b']), level: 0 },
  );
  expect(changesByDomain(changed).map(({ id, asked }) => [id, asked])).toEqual([
    ['c', 3],
    ['b', 2],
  ]);
});
