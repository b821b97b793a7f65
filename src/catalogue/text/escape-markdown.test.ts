import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { plainText, renderMarkdown } from './markdown.ts';
import { escapeLine, inlineCode, markdownLink, quoteText } from './escape-markdown.ts';

const signs = fc.constantFrom(
  ...Array.from('\\`*_[]<>&!~#|$-+=.)(1:/ ab\'"'),
  '&amp;',
  '](',
  '**',
  '<b>',
  'https://a.b/c',
);
const line = fc.array(signs, { minLength: 1 }).map((parts) => parts.join(''));

describe('a line', () => {
  test.each([
    ['MLflow', 'MLflow'],
    ['C*', 'C\\*'],
    ['C#', 'C#'],
    ['# a', '\\# a'],
    ['a # b #', 'a \\# b \\#'],
    ['R&D', 'R&D'],
    ['snake_case', 'snake_case'],
    ['_a_', '\\_a\\_'],
    ['Go! [x]', 'Go! \\[x\\]'],
    ['Go!', 'Go\\!'],
    ['C:\\dir\\', 'C:\\dir\\\\'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['=====', '\\====='],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['[x](y)', '\\[x\\](y)'],
    ['costs $5', 'costs \\$5'],
    ['  a  ', 'a'],
    ['a-b', 'a-b'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  test('shows the text unchanged', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(plainText(escapeLine(text))).toBe(text.trim().replace(/\s+/g, ' '));
      }),
    );
  });

  test('shows the text unchanged in a heading, before a link and inside strong words', () => {
    const shown = (text: string): string => text.trim().replace(/\s+/g, ' ');
    fc.assert(
      fc.property(line, (text) => {
        fc.pre(shown(text) !== '');
        const escaped = escapeLine(text);
        const html = new MarkdownIt().render(`# ${escaped}\n\n${escaped}[x](/y)`);
        expect(html).toMatch(/^<h1>.*<\/h1>\n<p>.*<a href="\/y">x<\/a><\/p>\n$/);
        expect(plainText(`**${escaped}**: x`)).toContain(shown(text));
        expect(html.match(/<[^/][^>]*>/g)).toEqual(['<h1>', '<p>', '<a href="/y">']);
      }),
    );
  });
});

describe('a note', () => {
  test.each([
    ['one line', 'Ran *it*.', '> Ran \\*it\\*.'],
    ['lines', ' a\r\nb\n\n  # c\n', '> a  \n> b  \n>  \n> \\# c'],
    [
      'an address',
      'See https://a.b/c_d_e(1)?x=*y*, or ask.',
      '> See <https://a.b/c_d_e(1)?x=*y>\\*, or ask.',
    ],
    ['an address alone', 'https://a.b', '> <https://a.b>'],
    ['an address that ends a sentence', 'At http://a.b/c.', '> At <http://a.b/c>.'],
    ['no address', 'https:// and javascript:x', '> https:// and javascript:x'],
    ['a control character', 'a\u0000b\tc', '> a b c'],
  ])('with %s', (_, note, quote) => {
    expect(quoteText(note)).toBe(quote);
  });

  test('is a single quote that shows the text unchanged', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const note = lines.join('\n');
        fc.pre(note.trim() !== '');
        const html = renderMarkdown(quoteText(note));
        expect(html).toMatch(/^<blockquote>[^]*<\/blockquote>$/);
        expect(html.replace(/<\/?(?:blockquote|p|br \/|a(?: href="[^"<>]*")?)>/g, ' ')).not.toMatch(/[<>]/);
        expect(plainText(quoteText(note)).replace(/\s/g, '')).toBe(note.replace(/\s/g, ''));
      }),
    );
  });
});

test.each([
  ['https://a.b/c#d.e', '[Read \\*it\\*](https://a.b/c#d.e)'],
  ['https://a.b/(c) <d>\\', '[Read \\*it\\*](https://a.b/%28c%29%20%3Cd%3E%5C)'],
  ['/x\n', '[Read \\*it\\*](/x%0A)'],
])('a link to %j', (address, link) => {
  expect(markdownLink('Read *it*', address)).toBe(link);
});

test('an address keeps what looks like an entity, and other ampersands', () => {
  expect(markdownLink('x', '/a?b=1&amp;c&d')).toBe('[x](/a?b=1\\&amp;c&d)');
});

test.each([
  ['npx rolebook diff', '`npx rolebook diff`'],
  ['a`b``c', '``` a`b``c ```'],
  ['a\nb', '`a b`'],
])('formats %j as the code %s', (text, code) => {
  expect(inlineCode(text)).toBe(code);
});
