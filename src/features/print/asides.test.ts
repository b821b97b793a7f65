import { expect, test } from 'vitest';
import { renderAsides } from './asides.ts';

test.each([
  ['one text', ['A merged change'], 'A merged change'],
  ['sentences', ['It is built.', 'It runs!'], 'It is built. It runs!'],
  ['texts without punctuation at the end', ['A change', 'A report'], 'A change; A report'],
  ['a sentence in brackets', ['A change (merged.)', 'A report'], 'A change (merged.) A report'],
  ['Markdown', ['A *merged* change', '`a < b`'], 'A <em>merged</em> change; <code>a &lt; b</code>'],
])('joins on one line: %s', (_, texts, html) => {
  expect(renderAsides(texts, '')).toBe(html);
});

test('makes site-relative links absolute', () => {
  expect(renderAsides(['[Guides](/guides/)'], 'https://example.org/base')).toContain(
    'href="https://example.org/base/guides/"',
  );
});
