import { expect, test } from 'vitest';
import {
  countOf,
  describeVersion,
  formatDay,
  formatNumber,
  joinWords,
  truncate,
  withArticle,
} from './words.ts';

test.each([
  [[], ''],
  [['Python'], 'Python'],
  [['Python', 'Git'], 'Python and Git'],
  [['Python', 'Docker', 'Git'], 'Python, Docker, and Git'],
])('joins %j as %j', (words, joined) => {
  expect(joinWords(words)).toBe(joined);
});

test.each([
  [0, '0 skills'],
  [1, '1 skill'],
  [56, '56 skills'],
  [1200, '1,200 skills'],
])('counts %d as %s', (count, words) => {
  expect(countOf(count, 'skill')).toBe(words);
});

test('uses a given plural', () => {
  expect([countOf(1, 'is new', 'are new'), countOf(2, 'is new', 'are new')]).toEqual([
    '1 is new',
    '2 are new',
  ]);
});

test('formats a number with commas', () => {
  expect(formatNumber(1234567)).toBe('1,234,567');
});

test.each([
  ['2026-11-22', 'November 22, 2026'],
  ['2026-01-01', 'January 1, 2026'],
  ['2026-12-31', 'December 31, 2026'],
])('formats %s as %s in any time zone', (day, words) => {
  expect(formatDay(day)).toBe(words);
});

test('describes a version by the start of its hash and its date', () => {
  const commit = '90cbf907a1e0c0ffee0123456789abcdef012345';
  expect(describeVersion({ commit, day: '2026-11-22' })).toBe('version 90cbf90 of November 22, 2026');
});

test.each([
  ['MLOps Engineer', 'an'],
  ['Data Engineer', 'a'],
  ['AI Engineer', 'an'],
  ['SRE', 'an'],
  ['QA Engineer', 'a'],
  ['UX Designer', 'a'],
  ['HR Partner', 'an'],
  ['NASA Engineer', 'a'],
  ['Analyst', 'an'],
  ['iOS Developer', 'an'],
  ['User Researcher', 'a'],
  ['Unity Developer', 'a'],
  ['Underwriter', 'an'],
])('%s takes the article %s', (name, article) => {
  expect(withArticle(name)).toBe(`${article} ${name}`);
});

test.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['one two three', 9, 'one two…'],
  ['one two, three', 10, 'one two…'],
  ['one. two', 6, 'one…'],
  ['unbreakable', 5, 'unbr…'],
  [' unbreakable', 5, ' unb…'],
])('cuts %j to %d characters: %j', (text, limit, cut) => {
  const result = truncate(text, limit);
  expect(result).toBe(cut);
  expect(result.length).toBeLessThanOrEqual(limit);
});
