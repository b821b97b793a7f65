import { describe, expect, test } from 'vitest';
import { findForbiddenCharacter, normalizeInvisible, removeForbiddenCharacters } from './characters.ts';

describe('a forbidden character', () => {
  test.each([
    ['\u0000', 'a control character (U+0000)'],
    ['\u001B', 'a control character (U+001B)'],
    ['\r', 'a control character (U+000D)'],
    ['\u007F', 'a control character (U+007F)'],
    ['\u0085', 'a control character (U+0085)'],
    ['\u202A', 'a character that reorders the text (U+202A)'],
    ['\u202E', 'a character that reorders the text (U+202E)'],
    ['\u2069', 'a character that reorders the text (U+2069)'],
    ['\uD83D', 'half of a character (U+D83D)'],
    ['\uFFFE', 'a code point that is not a character (U+FFFE)'],
    ['\u{1FFFF}', 'a code point that is not a character (U+1FFFF)'],
    ['\uFDD0', 'a code point that is not a character (U+FDD0)'],
    ['\u{E0041}', 'an invisible character (U+E0041)'],
    ['\uDE00', 'half of a character (U+DE00)'],
  ])('is %j, called %s', (character, name) => {
    expect(findForbiddenCharacter(`a${character}b`)).toBe(`the text contains ${name}: delete it`);
  });

  test('is a letter with more accents than any language has', () => {
    expect(findForbiddenCharacter(`Z${'\u0351'.repeat(9)}`)).toBe(
      'the text contains a letter with more than eight accents: delete them',
    );
  });

  test.each([
    '\t',
    '\n',
    '😀',
    'é',
    'שלום',
    '\u200F',
    '\u200D',
    '\uFFFD',
    `o${'\u0302'.repeat(8)}`,
    '🏴\u{E0067}\u{E0062}\u{E007F}',
  ])('is not %j', (character) => {
    expect(findForbiddenCharacter(`a${character}b`)).toBeUndefined();
  });
});

describe('an invisible character', () => {
  test.each([
    ['\u00A0', 'a b', ['a no-break space']],
    ['\u202F', 'a b', ['a no-break space']],
    ['\u200B', 'ab', ['a zero-width space']],
    ['\uFEFF', 'ab', ['a zero-width space']],
    ['\u2028', 'a\nb', ['a line separator']],
    ['\u2029', 'a\nb', ['a line separator']],
    ['\u00AD', 'ab', ['a soft hyphen']],
    ['\u00A0\u200B\u00A0', 'a  b', ['a no-break space', 'a zero-width space']],
  ])('such as %j is normalized to %j', (character, text, found) => {
    expect(normalizeInvisible(`a${character}b`)).toEqual({ text, found });
  });

  test.each(['👩‍💻', 'می‌خواهم', 'क्‍ष', 'plain text', '\u200Fשלום'])(
    'that a script or emoji needs is kept: %s',
    (text) => {
      expect(normalizeInvisible(text)).toEqual({ text, found: [] });
    },
  );
});

test.each([
  ['a\u0000b\u202Ec\uFFFEd\u{E0041}e', 'abcde'],
  [`Z${'\u0351'.repeat(40)}!`, `Z${'\u0351'.repeat(8)}!`],
  ['whole 🦆', 'whole 🦆'],
])('removes forbidden characters: %j', (text, kept) => {
  expect(removeForbiddenCharacters(text)).toBe(kept);
  expect(findForbiddenCharacter(kept)).toBeUndefined();
});
