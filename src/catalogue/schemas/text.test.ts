import { describe, expect, test } from 'vitest';
import { calendarDay, textBlock, textLine, webAddress } from './text.ts';

test('trims spaces and line breaks around a text', () => {
  expect([textLine.parse('  MLflow\n'), textBlock.parse('One.\n\nTwo.\n')]).toEqual([
    'MLflow',
    'One.\n\nTwo.',
  ]);
});

test('a line may contain characters that would be HTML in a text', () => {
  expect(textLine.parse('List<T> & <b>')).toBe('List<T> & <b>');
});

test.each(['\n', '\r', '\u0085', '\u2028', '\u2029'])('a line rejects the line break %j', (sign) => {
  const { error } = textLine.safeParse(`One${sign}two`);
  expect(error?.issues.map(({ message }) => message)).toContain('this must be a single line');
});

test('reports all faults of a text', () => {
  const parsed = textBlock.safeParse('# A\n\n<br>\u0007');
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
    'the text contains a control character (U+0007): delete it',
    'a text has no headings: use a paragraph or a list',
    'raw HTML is not allowed here (<br>): write Markdown, or put it between backticks',
  ]);
});

describe('a web address', () => {
  test.each(['https://example.org', 'http://localhost:4321/a?b=c#d', 'https://例え.jp/'])(
    'may be %s',
    (address) => {
      expect(webAddress.parse(address)).toBe(address);
    },
  );

  test.each([
    'example.org',
    '/docs/',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://a.b/c d',
    'https://',
    '',
  ])('may not be %j', (address) => {
    expect(webAddress.safeParse(address).success).toBe(false);
  });
});

test.each([
  ['2026-11-01', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-1-1', false],
  ['2026-11-01T00:00:00Z', false],
])('accepts the date %s: %s', (day, is) => {
  expect(calendarDay.safeParse(day).success).toBe(is);
});
