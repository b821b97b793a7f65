import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { cellsOf, widthOf } from './text-cells.ts';

/** Returns the printed lines of a frame. */
function frameOf(lines: readonly string[], line: number, column: number): string[] {
  return codeFrame(lines, line, column).map(({ gutter, text }) => `${gutter}|${text}`);
}

function caretOf(line: string, column: number): number | undefined {
  return codeFrame([line], 1, column)
    .find(({ role }) => role === 'caret')
    ?.text.indexOf('^');
}

test('shows the line with a caret, and one line on either side', () => {
  expect(frameOf(['a: 1', 'bc: 2', 'd: 3', 'e: 4'], 2, 3)).toEqual(['1|a: 1', '2|bc: 2', ' |  ^', '3|d: 3']);
});

test.each([
  ['the first line', ['a', 'b'], 1, ['1|a', ' |^', '2|b']],
  ['the last line', ['a', 'b', ''], 2, ['1|a', '2|b', ' |^']],
  ['the only line', ['a'], 1, ['1|a', ' |^']],
  ['the end of the file', ['a', ''], 2, ['1|a', '2|', ' |^']],
])('shows only the neighbors that exist for %s', (_, lines, line, frame) => {
  expect(frameOf(lines, line, 1)).toEqual(frame);
});

test('aligns line numbers', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `l${index + 1}`);
  expect(frameOf(lines, 9, 1)).toEqual([' 8|l8', ' 9|l9', '  |^', '10|l10']);
});

test.each([
  ['a line that does not exist', 3],
  ['line 0', 0],
])('returns no frame for %s', (_, line) => {
  expect(codeFrame(['a', 'b'], line, 1)).toEqual([]);
});

describe('puts the caret below', () => {
  test.each([
    ['a letter', 'ab', 2, 1],
    ['a letter after a tab', '\tb', 2, 2],
    ['a letter after Chinese', '技能: x', 5, 6],
    ['a letter after an emoji of two units', '😀: x', 5, 4],
    ['a letter after an emoji of several code points', '👩‍👩‍👧x', '👩‍👩‍👧x'.length, 2],
    ['a letter after a combining accent', 'e\u0301x', 3, 1],
    ['a letter after a half-width letter', 'ｱx', 2, 1],
    ['a letter after a character with an emoji selector', '❤️x', 3, 2],
    ['the end of the line', 'ab', 3, 2],
  ])('%s', (_, line, column, caret) => {
    expect(caretOf(line, column)).toBe(caret);
  });

  test('the place in a long line that is cut on both sides', () => {
    const line = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
    const [shown, caret] = codeFrame([line], 1, 301);
    expect(shown?.text).toMatch(/^…a+Xb+…$/);
    expect(shown?.text[caret?.text.indexOf('^') ?? -1]).toBe('X');
    expect(shown?.text.length).toBeLessThanOrEqual(102);
  });

  test('the place in a line of any characters', () => {
    const signs = fc.string({ unit: fc.constantFrom('a', 'b', '技', '😀', 'é', ' '), maxLength: 400 });
    fc.assert(
      fc.property(signs, signs, (before, after) => {
        const line = `${before}X${after}`;
        const [shown, caret] = codeFrame([line], 1, before.length + 1);
        const columns = caret?.text.indexOf('^') ?? -1;
        const text = shown?.text ?? '';
        expect(widthOf(cellsOf(text.slice(0, text.indexOf('X'))))).toBe(columns);
        expect(widthOf(cellsOf(text))).toBeLessThanOrEqual(102);
      }),
    );
  });
});

test('cuts neighboring lines at the same columns', () => {
  const lines = [`${'a'.repeat(200)}Y${'a'.repeat(200)}`, `${'b'.repeat(200)}X${'b'.repeat(200)}`, 'short'];
  const [above, place, , below] = codeFrame(lines, 2, 201);
  expect(above?.text.indexOf('Y')).toBe(place?.text.indexOf('X'));
  expect(below?.text).toBe('…');
});

test('replaces control characters', () => {
  expect(frameOf(['a\u001b[31m\u202eb'], 1, 1)[0]).toBe('1|a\ufffd[31m\ufffdb');
});
