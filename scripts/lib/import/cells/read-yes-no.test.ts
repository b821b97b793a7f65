import { describe, expect, test } from 'vitest';
import { readYesNo } from './read-yes-no.ts';
import { BLANK_WORDS, MUST_WORDS, NO_WORDS, OPTIONAL_WORDS, YES_WORDS } from './yes-no-words.ts';

describe('a cell', () => {
  test.each([
    'yes',
    'x',
    '✓',
    '1',
    '1.0',
    'WAHR',
    'Vrai',
    'must',
    'Must-have',
    'REQUIRED',
    'Pflicht',
    '必須',
  ])('%s is yes', (cell) => {
    expect(readYesNo(cell)).toBe(true);
  });

  test.each([
    'no',
    '',
    ' ',
    '-',
    'n/a',
    '0',
    '✗',
    'FALSCH',
    'Faux',
    'optional',
    'nice to have',
    'Nice-to-have',
    'should',
  ])('%j is no', (cell) => {
    expect(readYesNo(cell)).toBe(false);
  });

  test.each(['maybe', '2', 'Working'])('%s is neither', (cell) => {
    expect(readYesNo(cell)).toBeUndefined();
  });
});

test('every word has exactly one meaning', () => {
  const words = [...YES_WORDS, ...NO_WORDS, ...BLANK_WORDS, ...MUST_WORDS, ...OPTIONAL_WORDS];
  expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
  expect(words.filter((word) => readYesNo(word) === undefined)).toEqual([]);
});
