import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMIT } from '#catalogue/changes/markdown/format-comment.ts';
import { buildComment, COMMENT_MARKER } from './comment-body.ts';

const GITHUB_LIMIT = 65_536;
const footer = 'The end.';

function comment(text: string | Uint8Array, limit = GITHUB_LIMIT): string {
  return buildComment({ bytes: typeof text === 'string' ? Buffer.from(text) : text, footer, limit });
}

test('joins the marker, the text and the footer', () => {
  expect(comment('One change.\n')).toBe(`${COMMENT_MARKER}\nOne change.\n\nThe end.\n`);
});

test('ends with the text if there is no footer', () => {
  expect(buildComment({ bytes: Buffer.from('One.'), footer: '', limit: 100 })).toBe(
    `${COMMENT_MARKER}\nOne.\n`,
  );
});

test('mentions nobody', () => {
  expect(comment('Hello @octocat, @\u200bhubot and a@@b.')).toContain(
    'Hello @\u200boctocat, @\u200bhubot and a@\u200b@\u200bb.',
  );
});

test.each(['/merge', '  /close', '\t/approve', 'One.\n/merge', 'One.\r/merge', '\0/merge', '\u2028/merge'])(
  'defuses the command %j',
  (text) => {
    expect(comment(text)).toMatch(/^[^\S\n]*\u200b\/(?:merge|close|approve)$/m);
    expect(comment(text).replaceAll(/\r|\0/g, '')).not.toMatch(/^\s*\/\w/m);
  },
);

test('leaves slashes within a line unchanged', () => {
  expect(comment('role/skill and https://example.org/a')).toContain('role/skill and https://example.org/a');
});

test('does not cut a difference of the maximum length', () => {
  const difference = `${'ä😀'.repeat((DEFAULT_LIMIT - 4) / 3)}end.`;
  expect(difference.length).toBeGreaterThan(DEFAULT_LIMIT - 3);
  expect(comment(difference)).toContain(`${difference}\n\n`);
});

describe.each([GITHUB_LIMIT, 1_000_000])('with a limit of %i characters', (limit) => {
  test.each([
    ['two bytes each', `a${'ä'.repeat(limit)}`],
    ['four bytes each', '😀'.repeat(limit * 2)],
    ['mentions', '@'.repeat(limit)],
    ['commands', '/a\n'.repeat(limit)],
  ])('cuts a longer text and keeps the footer: %s', (_, text) => {
    const body = comment(text, limit);
    expect([...body].length).toBeLessThanOrEqual(limit);
    expect([...body].length).toBeGreaterThan(limit - 10);
    expect(body).not.toContain('\ufffd');
    expect(body.endsWith('\n\nThe end.\n')).toBe(true);
  });

  // A search with quadratic time would exceed the time limit of a test.
  test.each(['\n', ' ', '\u2028', '\r'])('handles long white space in linear time: %j', (space) => {
    expect(comment(`One.${space.repeat(limit)}/two`, limit)).toMatch(/^.*\nOne\./);
  });
});

test('drops bytes that are not text', () => {
  const bytes = Buffer.concat([Buffer.from('One \0'), Buffer.from([0xff, 0xc3]), Buffer.from(' change.\n')]);
  expect(comment(bytes)).toContain('\nOne  change.\n');
});
