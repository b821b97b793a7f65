import { expect, test } from 'vitest';
import { textChangeOf } from './text-change.ts';

test('a text that stayed has no change', () => {
  expect([textChangeOf('a', 'a'), textChangeOf(undefined, undefined)]).toEqual([undefined, undefined]);
});

test('words are compared without their marks', () => {
  expect(textChangeOf('Logs **each** run.', 'Logs **every** run.')).toEqual({
    before: 'Logs each run.',
    after: 'Logs every run.',
    pieces: [
      { text: 'Logs ', kind: 'same' },
      { text: 'each', kind: 'removed' },
      { text: 'every', kind: 'added' },
      { text: ' run.', kind: 'same' },
    ],
  });
});

test('marks show where nothing else changed', () => {
  expect(textChangeOf('Logs each run.', 'Logs *each* run.')).toMatchObject({ after: 'Logs *each* run.' });
});

test.each([
  ['was added', undefined, 'Logs each run.'],
  ['was removed', 'Logs each run.', undefined],
  ['is another', 'Logs each run.', 'Paints walls blue with great care.'],
  ['is very long', 'x '.repeat(3_000), `${'x '.repeat(3_000)}y`],
])('a text that %s is not compared word by word', (_, before, after) => {
  expect(textChangeOf(before, after)?.pieces).toEqual([]);
});
