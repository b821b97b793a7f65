import { describe, expect, test } from 'vitest';
import { FIRST_MARKER, LAST_MARKER, newFile, replaceMarked } from './marked-part.ts';

const file = (...lines: string[]): string => ['* @all', '', ...lines, '/.github/ @all', ''].join('\n');

function replace(text: string, ...lines: string[]): string {
  return replaceMarked(text, lines, '.github/CODEOWNERS');
}

test('replaces the lines between the markers and no others', () => {
  const before = file(FIRST_MARKER, '/old @ann', '/older @bob', LAST_MARKER);
  const after = file(FIRST_MARKER, '/new @ann', LAST_MARKER);
  expect(replace(before, '/new @ann')).toBe(after);
  expect(replace(after, '/new @ann')).toBe(after);
  expect(replace(after)).toBe(file(FIRST_MARKER, LAST_MARKER));
});

test('leaves room for handwritten lines in a new file', () => {
  const text = newFile(['/a @ann']);
  expect(replace(text, '/a @ann')).toBe(text);
  expect(text).toMatch(/^# Reviewers[^]*\n\/a @ann\n# <<<.*\n# Guides and site\.yaml are code: .*\n$/);
});

describe('rejects damaged markers', () => {
  test.each([
    ['the last one is missing', [FIRST_MARKER, '/a @ann']],
    ['the first one is missing', ['/a @ann', LAST_MARKER]],
    ['one was changed', [FIRST_MARKER.toUpperCase(), LAST_MARKER]],
    ['they are in the wrong order', [LAST_MARKER, FIRST_MARKER]],
    ['the first one occurs twice', [FIRST_MARKER, FIRST_MARKER, LAST_MARKER]],
    ['the last one occurs twice', [FIRST_MARKER, LAST_MARKER, '/a @ann', LAST_MARKER]],
  ])('if %s', (_name, lines) => {
    expect(() => replace(file(...lines), '/b @bob')).toThrow(/CODEOWNERS has damaged markers/);
  });
});

test('says which lines to add to a file without markers', () => {
  expect(() => replace(file('/a @ann'))).toThrow(/add these two lines[^]*# >>>[^]*# <<</);
});
