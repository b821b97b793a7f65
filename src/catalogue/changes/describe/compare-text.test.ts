import { describe, expect, test } from 'vitest';
import { compareAsRead, compareAsWritten } from './compare-text.ts';

describe('a comparison as read', () => {
  test('ignores Markdown syntax', () => {
    expect(compareAsRead({ before: 'Logs **each** run.', after: 'Logs **every** run.' })).toEqual({
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

  test('includes Markdown syntax if nothing else changed', () => {
    expect(compareAsRead({ before: 'Logs each run.', after: 'Logs *each* run.' })).toMatchObject({
      after: 'Logs *each* run.',
    });
  });
});

test('compares link addresses as written, even beside a changed word', () => {
  const { pieces } = compareAsWritten({
    before: 'Reads [the log](https://a.example/) daily.',
    after: 'Reads [the log](https://b.example/) weekly.',
  });
  expect(pieces.map(({ text }) => text).join('')).toMatch(/a\.example.*b\.example/);
});

test.each([
  ['was added', undefined, 'Logs each run.'],
  ['was removed', 'Logs each run.', undefined],
  ['is replaced', 'Logs each run.', 'Paints walls blue with great care.'],
  ['is very long', 'x '.repeat(3_000).trim(), `${'x '.repeat(3_000)}y`],
])('does not compare the words of a text that %s', (_, before, after) => {
  for (const compare of [compareAsRead, compareAsWritten]) {
    expect(compare({ before, after })).toEqual({ before, after, pieces: [] });
  }
});
