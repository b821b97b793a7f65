import { expect, test } from 'vitest';
import { shareWords } from './share-words.ts';

test.each([
  [1, 'all its skills'],
  [0.8, 'at least 4 in 5 of all its skills'],
  [0.67, 'at least 67 in 100 of all its skills'],
  [0.5, 'at least 1 in 2 of all its skills'],
  [0.07, 'at least 7 in 100 of all its skills'],
])('describes a share of %d as %s', (share, words) => {
  expect(shareWords(share)).toBe(words);
});
