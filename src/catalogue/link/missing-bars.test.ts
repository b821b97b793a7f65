import { expect, test } from 'vitest';
import { buildSmall, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

function missingIn(rows: SmallContent['requirements'][string]): string[] {
  const roles = { tester: { name: 'Tester', levels: { junior: null, middle: null } } };
  const skills = { 'tools/vim': { name: 'Vim' }, 'tools/c-star': { name: 'C*' } };
  const { warnings } = buildSmall({ roles, skills, requirements: { 'tester/tools': rows } });
  return warnings.filter(({ rule }) => rule === 'no-bar').map(({ at, path }) => `${at} ${path.join('.')}`);
}

test.each<[string, SmallContent['requirements'][string]]>([
  [
    'next to a proficiency in its row',
    { vim: { junior: { proficiency: 'working' }, middle: { mandatory: true } } },
  ],
  ['next to a text in another row', { vim: { middle: {} }, 'c-star': { junior: { expects: 'Writes it.' } } }],
])('reports an empty requirement at its level %s', (_, rows) => {
  expect(missingIn(rows)).toEqual(['key vim.middle']);
});

test('accepts a role whose requirements are all plain marks', () => {
  expect(missingIn({ vim: { junior: {}, middle: { mandatory: true } } })).toEqual([]);
});
