import { expect, test } from 'vitest';
import { answerOfKey } from './answer-keys.ts';

test.each([
  ['1', 1],
  ['9', 9],
  ['0', 'none'],
  ['u', 'unsure'],
  ['U', 'unsure'],
  ['n', 'no_occasion'],
  ['e', undefined],
  ['?', undefined],
  ['Enter', undefined],
  ['F1', undefined],
  ['10', undefined],
])('maps the key %s to the answer %s', (key, answer) => {
  expect(answerOfKey(key)).toBe(answer);
});
