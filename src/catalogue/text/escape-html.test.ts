import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('escapes the signs of HTML', () => {
  expect(escapeHtml('<a title="x">A & B</a>')).toBe('&lt;a title=&quot;x&quot;&gt;A &amp; B&lt;/a&gt;');
});

test('keeps any text unchanged in an element and in an attribute', () => {
  const signs = fc.constantFrom(...Array.from('<>&"\'/=a '), '&amp;', '</p>', '<!--', ']]>');
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1 }), (parts) => {
      const text = `x${parts.join('')}x`;
      const { document } = parseHTML(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
      const paragraph = document.querySelector('p');
      expect([paragraph?.textContent, paragraph?.getAttribute('title')]).toEqual([text, text]);
    }),
  );
});
