import { expect, test } from 'vitest';
import { inJsonWords } from './json-words.ts';

test.each([
  ['no skill has the id "a" (the first of 2 files)', 'no skill has the id "a" (the first of 2 places)'],
  ['x (the first of 2,635 places in 1,682 files)', 'x (the first of 2,635 places)'],
  ['x (the first of 3 places in 1 file)', 'x (the first of 3 places)'],
  [
    'the domain "a" is called "b-2" now: move the file to skills/b-2/',
    'the domain "a" is called "b-2" now: write "b-2"',
  ],
  ['"name" is missing: add it', '"name" is missing: add it'],
])('rewords the message %j as %j', (message, words) => {
  expect(inJsonWords(message)).toBe(words);
});
