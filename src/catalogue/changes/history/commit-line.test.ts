import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitAuthor, commitTitle } from './commit-line.ts';

describe('a title', () => {
  test.each([
    ['Ask more of Seniors', 'Ask more of Seniors'],
    ['  two \t spaces\nand a line ', 'two spaces and a line'],
    ['\u0007bell \u202eturned\u2066', 'bell turned'],
    ['zero\u200bwidth\ufeff', 'zero width'],
    ['\ud800 half', 'half'],
    ['👩\u200d💻 می\u200cخواهم', '👩\u200d💻 می\u200cخواهم'],
    ['<b>&amp;', '<b>&amp;'],
    ['\u0000\u2028', 'Untitled change'],
    ['', 'Untitled change'],
  ])('of %j is %j', (text, title) => {
    expect(commitTitle(text)).toBe(title);
  });

  test('is shortened if it is very long', () => {
    expect(commitTitle('word '.repeat(1_000))).toMatch(/^(?:word )+word…$/);
    expect(commitTitle('word '.repeat(1_000)).length).toBeLessThanOrEqual(160);
    expect(commitTitle('x'.repeat(1_000))).toMatch(/^x+…$/);
  });

  test('is one line without invisible characters for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const title = commitTitle(text);
        expect(title).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]{1,160}$/u);
      }),
    );
  });
});

test('replaces an empty author', () => {
  expect([commitAuthor('Ada  Lovelace'), commitAuthor('\u0007')]).toEqual(['Ada Lovelace', 'Unknown author']);
});
