import { describe, expect, test } from 'vitest';
import { FIRST_MARKER, LAST_MARKER, newFile, replaceMarked } from './marked-part.ts';

const file = (...lines: string[]): string => ['* @all', '', ...lines, '/.github/ @all', ''].join('\n');

function replace(text: string, ...lines: string[]): string {
  return replaceMarked(text, lines, '.github/CODEOWNERS');
}

test('lines between the markers are replaced, and all others stay', () => {
  const before = file(FIRST_MARKER, '/old @ann', '/older @bob', LAST_MARKER);
  const after = file(FIRST_MARKER, '/new @ann', LAST_MARKER);
  expect(replace(before, '/new @ann')).toBe(after);
  expect(replace(after, '/new @ann')).toBe(after);
  expect(replace(after)).toBe(file(FIRST_MARKER, LAST_MARKER));
});

test('a new file has a place for what is written by hand', () => {
  const text = newFile(['/a @ann']);
  expect(replace(text, '/a @ann')).toBe(text);
  expect(text).toMatch(/^# Who[^]*\n\/a @ann\n# <<<.*\n# Guides and site\.yaml are code: .*\n$/);
});

describe('markers are damaged', () => {
  test.each([
    ['the last one is gone', [FIRST_MARKER, '/a @ann']],
    ['the first one is gone', ['/a @ann', LAST_MARKER]],
    ['one was changed', [FIRST_MARKER.toUpperCase(), LAST_MARKER]],
    ['they are in the other order', [LAST_MARKER, FIRST_MARKER]],
    ['the first one stands twice', [FIRST_MARKER, FIRST_MARKER, LAST_MARKER]],
    ['the last one stands twice', [FIRST_MARKER, LAST_MARKER, '/a @ann', LAST_MARKER]],
  ])('where %s', (_name, lines) => {
    expect(() => replace(file(...lines), '/b @bob')).toThrow(/CODEOWNERS has damaged markers/);
  });
});

test('a file without markers is asked for them, since only its writer knows their place', () => {
  expect(() => replace(file('/a @ann'))).toThrow(/add these two lines[^]*# >>>[^]*# <<</);
});
