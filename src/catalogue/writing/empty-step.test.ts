import { expect, test } from 'vitest';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const working = { proficiency: 'working', expects: 'Runs it.' };

test.each([
  ['without a text of its own', { junior: working, middle: { proficiency: 'working' } }, 'junior', 'middle'],
  ['with the same text', { junior: working, middle: working }, 'junior', 'middle'],
  ['above a level that is left out', { junior: working, senior: working }, 'junior', 'senior'],
])('a step %s changes nothing', (_, row, below, level) => {
  expect(lint('empty-step', withTester({ redis: row }))).toEqual([
    expect.stringMatching(
      `^roles/tester/requirements/tools.yaml redis.${level}: the step from ${below} to ${level} changes nothing`,
    ),
  ]);
});

test.each([
  ['a deeper proficiency', { proficiency: 'advanced' }],
  ['a shallower proficiency', { proficiency: 'awareness' }],
  ['being mandatory', { ...working, mandatory: true }],
  ['another text', { ...working, expects: 'Tunes it.' }],
])('%s is a step', (_, middle) => {
  expect(lint('empty-step', withTester({ redis: { junior: working, middle } }))).toEqual([]);
});

test('the first level of a skill is a step', () => {
  expect(lint('empty-step', withTester({ redis: { senior: { proficiency: 'working' } } }))).toEqual([]);
});

test('a row without any text may go on asking for the same', () => {
  const row = { junior: { proficiency: 'working' }, middle: { proficiency: 'working' } };
  expect(lint('empty-step', withTester({ redis: row }))).toEqual([]);
});
