import { expect, test } from 'vitest';
import { containsWords } from './contains-words.ts';

test.each([
  ['Writes Go.', 'Go', true],
  ['Go is written.', 'Go', true],
  ['Goals of a team.', 'Go', false],
  ['Goals of a team that writes Go.', 'Go', true],
  ['Writes go.', 'Go', false],
  ['Writes C++ and C.', 'C++', true],
  ['Writes C2.', 'C', false],
  ['Moves Google Cloud (and others).', 'Google Cloud', true],
  ['Öl', 'l', false],
  ['使用云计算平台', '云计算', true],
  ['', 'Go', false],
])('%j contains the words %j: %s', (text, words, expected) => {
  expect(containsWords(text, words)).toBe(expected);
});
