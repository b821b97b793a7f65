import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { renderMarkdown, renderSoleParagraph } from '#catalogue/text/markdown.ts';
import { elementMarkdown } from './element-markdown.ts';

const BASE = 'https://example.org/project/roles/a/calculator/';

/** Returns a text as Markdown after it was on a page. */
function again(text: string): string {
  const html = renderSoleParagraph(text, '/project') ?? renderMarkdown(text, '/project');
  const { document } = parseHTML(`<html><body><div>${html}</div></body></html>`);
  const element = document.querySelector('div') ?? document.body;
  // This parser makes several nodes of a text with entities, unlike browsers.
  element.normalize();
  return elementMarkdown(element, BASE);
}

test.each([
  ['Reads.', 'Reads.'],
  ['Reads `a*b` & **all** of *it*.', 'Reads `a*b` & **all** of *it*.'],
  ['See [it](/roles/ "T").', 'See [it](https://example.org/project/roles/ "T").'],
  ['One.\n\nTwo.', 'One.\n\nTwo.'],
  ['- a\n- b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
  ['- a\n\n- b', '- a\n\n- b'],
  ['3. a\n4. b', '3. a\n4. b'],
  ['- a\n\n* b\n\n- c', '- a\n\n* b\n\n- c'],
  ['1. a\n\n5) b', '1. a\n\n5) b'],
  ['> a\n>\n> - b', '> a\n>\n> - b'],
  ['```\na\n\n  b\n```', '```\na\n\n  b\n```'],
  ['a\\\nb', 'a\\\nb'],
  ['2\\. a', '2\\. a'],
  ['a\n\n---\n\nb', 'a\n\n***\n\nb'],
])('%j stays %j', (text, markdown) => {
  expect(again(text)).toBe(markdown);
});

const signs = fc.constantFrom(
  ...[' *a* ', ' **b** ', '`c`', '``d`e``', '[f](/g)', '\\', '[', ']', '<', '&amp;', '!', '#', '1.', '-'],
  ...[
    '- ',
    '> ',
    '3. ',
    '    ',
    '  ',
    '\n',
    '\n\n',
    '  \n',
    '```\n',
    '---\n',
    'word',
    ' ',
    '~',
    'https://a.b/',
  ],
);

test('a text whose emphases do not touch looks the same again', () => {
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1 }), (parts) => {
      const text = parts.join('').trim();
      expect(shapeOf(again(text))).toEqual(shapeOf(text));
    }),
    { numRuns: 2000 },
  );
});

/** Returns the elements and the words of a text, without white space and without the encoding of parentheses. */
function shapeOf(text: string): string {
  const absolute = renderMarkdown(text, 'https://example.org/project');
  const decoded = absolute.replaceAll('%28', '(').replaceAll('%29', ')');
  return decoded.replace(/<\/?p>| class="[^"]*"/g, '').replace(/\s+/g, '');
}
