import { expect, test } from 'vitest';
import { closest, didYouMean, didYouMeanOneOf } from './suggest.ts';

test.each([
  ['juniro', 'junior'],
  ['Junior', 'junior'],
  ['senior', 'senior'],
  ['sr', undefined],
  ['midle', 'middle'],
  ['trainee', undefined],
  ['', undefined],
])('the level most similar to %j is %j', (written, level) => {
  expect(closest(written, ['junior', 'middle', 'senior'])).toBe(level);
});

test.each([
  ['one letter for another', 'redas', true],
  ['a letter left out', 'reds', true],
  ['a letter too many', 'rediss', true],
  ['two letters swapped', 'rdeis', true],
  ['three letters wrong', 'rabbs', false],
])('%s is similar: %s', (_, written, is) => {
  expect(closest(written, ['redis']) === 'redis').toBe(is);
});

test('returns the first of two equally similar candidates', () => {
  expect(closest('cat', ['car', 'cap'])).toBe('car');
});

test('suggests a candidate in a question, or returns nothing', () => {
  expect([didYouMean('reds', ['redis']), didYouMean('kafka', ['redis'])]).toEqual([
    '; did you mean "redis"?',
    '',
  ]);
});

test.each([
  ['reds', ['redis', 'kafka'], '; did you mean "redis"?'],
  ['oracle', ['redis', 'kafka'], '; known here: redis, kafka'],
  ['oracle', [], ''],
])('for %s among %j, returns %j', (written, candidates, answer) => {
  expect(didYouMeanOneOf(written, candidates)).toBe(answer);
});
