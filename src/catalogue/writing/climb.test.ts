import { expect, test } from 'vitest';
import { buildSmall, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import type { WritingRule } from './lint-catalogue.ts';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const falling = { junior: { proficiency: 'advanced' }, senior: { proficiency: 'working' } };
const lapsing = { junior: { proficiency: 'working', mandatory: true }, middle: { proficiency: 'working' } };

test.each<[WritingRule, SmallContent['requirements'][string][string], string]>([
  [
    'falling-proficiency',
    falling,
    'redis.senior.proficiency: the proficiency falls from advanced to working',
  ],
  ['lapsing-mandatory', lapsing, 'redis.middle: the skill is mandatory at the level below and optional here'],
])('reports %s at its place, with the message of the check', (rule, row, message) => {
  const changes = withTester({ redis: row });
  const warned = buildSmall(changes).warnings.filter(({ path }) => path.length > 0);
  expect(lint(rule, changes)).toEqual(
    warned.map(({ file, path, message: words }) => `${file} ${path.join('.')}: ${words}`),
  );
  expect(lint(rule, changes)).toEqual([expect.stringContaining(`requirements/tools.yaml ${message}`)]);
});

test('each rule ignores the problems of the other', () => {
  expect(lint('falling-proficiency', withTester({ redis: lapsing }))).toEqual([]);
  expect(lint('lapsing-mandatory', withTester({ redis: falling }))).toEqual([]);
});
