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
])('the level closest to %j is %j', (written, level) => {
  expect(closest(written, ['junior', 'middle', 'senior'])).toBe(level);
});

test.each([
  ['one letter for another', 'redas', true],
  ['a letter left out', 'reds', true],
  ['a letter too many', 'rediss', true],
  ['two letters swapped', 'rdeis', true],
  ['three letters wrong', 'rabbs', false],
])('%s is close: %s', (_, written, is) => {
  expect(closest(written, ['redis']) === 'redis').toBe(is);
});

test('the first of two that are as close is taken', () => {
  expect(closest('cat', ['car', 'cap'])).toBe('car');
});

test('a suggestion is asked, or left out', () => {
  expect([didYouMean('reds', ['redis']), didYouMean('kafka', ['redis'])]).toEqual([
    '; did you mean "redis"?',
    '',
  ]);
});

test.each([
  ['reds', ['redis', 'kafka'], '; did you mean "redis"?'],
  ['oracle', ['redis', 'kafka'], '; known here: redis, kafka'],
  ['oracle', [], ''],
])('%s among %j is answered with %j', (written, candidates, answer) => {
  expect(didYouMeanOneOf(written, candidates)).toBe(answer);
});
