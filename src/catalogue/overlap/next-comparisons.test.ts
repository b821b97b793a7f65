import { expect, test } from 'vitest';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import { nextComparisons } from './next-comparisons.ts';

const engineer = askedRoleOf('Engineer', {
  levels: ['Junior', 'Senior', { name: 'Staff', below: 1 }, { name: 'Manager', below: 1 }],
  asks: { design: [ask(0), ask(1), ask(2), ask(1)], review: [ask(0), ask(1), ask(2), ask(1)] },
});
const near = askedRoleOf('Near', { asks: { design: [ask(0), ask(1)], review: [ask(0), ask(1)] } });
const half = askedRoleOf('Half', { asks: { design: [ask(0), ask(1)], other: [ask(0), ask(1)] } });
const far = askedRoleOf('Far', { asks: { other: [ask(0), ask(1)] } });

test('suggests the levels directly above on each track, then the nearest roles at the level with the same id', () => {
  const found = nextComparisons([engineer, far, half, near], { role: engineer, level: 1 });
  expect(found.map(({ role, level }) => `${role.id}.${role.levels[level]?.id ?? ''}`)).toEqual([
    'engineer.staff',
    'engineer.manager',
    'near.senior',
    'half.senior',
  ]);
});
