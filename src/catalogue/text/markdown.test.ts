import { describe, expect, test } from 'vitest';
import {
  escapeMarkdown,
  findMarkdownFaults,
  plainText,
  renderInlineMarkdown,
  renderMarkdown,
} from './markdown.ts';

describe('a fault of a text', () => {
  const html = (tag: string): string =>
    `raw HTML is not allowed here (${tag}): write Markdown, or put it between backticks`;
  const heading = 'a text has no headings: use a paragraph or a list';
  const link = (address: string): string =>
    `the link "${address}" must start with https://, http://, mailto: or /`;

  test.each([
    ['a <b>bold</b> word', [html('<b>'), html('</b>')]],
    ['<script>alert(1)</script>', [html('<script>alert(1)</script>')]],
    ['- <div>\n  x\n  </div>', [html('<div>')]],
    ['<!-- a -->', [html('<!-- a -->')]],
    ['<?php ?>', [html('<?php ?>')]],
    ['<![CDATA[x]]>', [html('<![CDATA[x]]>')]],
    ['<!DOCTYPE html>', [html('<!DOCTYPE html>')]],
    [`<i ${'x'.repeat(50)}>`, [html(`<i ${'x'.repeat(37)}…`)]],
    ['# A', [heading]],
    ['- # A', [heading]],
    ['A\n=', [heading]],
    ['A\n---', [heading]],
    ['> A\n> ---', [heading]],
    ['- > A\n  > ===', [heading]],
    ['![A](/a.png)', ['a text has no images: link to the picture instead']],
    ['[a](javascript:x)', [link('javascript:x')]],
    ['[a](JavaScript:x)', [link('JavaScript:x')]],
    ['[a](&#106;avascript:x)', [link('javascript:x')]],
    ['[a](vbscript:x)', [link('vbscript:x')]],
    ['[a](data:text/html,x)', [link('data:text/html,x')]],
    ['<file:///etc/passwd>', [link('file:///etc/passwd')]],
    ['[a](other.md)', [link('other.md')]],
    ['[a](#b)', [link('#b')]],
    ['[a](//example.org)', [link('//example.org')]],
    ['[a]()', [link('')]],
    ['[a][1]\n\n[1]: ftp://b', [link('ftp://b')]],
    [
      '[bank](https://bank.example@evil.example/)',
      [
        'the link "https://bank.example@evil.example/" contains an account name: remove the part that ends with "@"',
      ],
    ],
    ['abc&#x202E;', ['the text contains a character that reorders the text (U+202E): delete it']],
    ['[a](/b/ "&#8238;c")', ['the text contains a character that reorders the text (U+202E): delete it']],
  ])('is found in %j', (text, faults) => {
    expect(findMarkdownFaults(text)).toEqual(faults);
  });

  test.each([
    'a < b and c > d',
    'x <- y, 5 <6',
    '`<b>` and ``<!-- -->``',
    '```html\n<b>\n```',
    'C# and F#',
    '#hashtag',
    'Issue #1',
    'One.\n\n---\n\nTwo.',
    '- a\n- b',
    '\\# A',
    '\\<b>',
    '&lt;b&gt;',
    '[a](https://b) [a](http://b) [a](mailto:a@b) [a](/b/)',
    '<https://example.org>',
    '<a@example.org>',
    '[a], [b]',
    'a *b* **c**',
  ])('is not found in %j', (text) => {
    expect(findMarkdownFaults(text)).toEqual([]);
  });
});

describe('a text', () => {
  test.each([
    ['One "word".', '<p>One &quot;word&quot;.</p>'],
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['*a* **b** `c`', '<p><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['a < b & c', '<p>a &lt; b &amp; c</p>'],
    ['<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
    ['# A', '<p># A</p>'],
    ['[a](https://b)', '<p><a href="https://b">a</a></p>'],
    ['[a](javascript:x)', '<p>[a](javascript:x)</p>'],
    ['![a](data:image/png,x)', '<p>![a](data:image/png,x)</p>'],
    ['', ''],
  ])('%j is rendered as %j', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  test.each([
    ['[a](/b/)', '/project', '<a href="/project/b/">a</a>'],
    ['[a](/b/)', '', '<a href="/b/">a</a>'],
    ['[a](https://c/b/)', '/project', '<a href="https://c/b/">a</a>'],
    ['[a](mailto:a@b)', '/project', '<a href="mailto:a@b">a</a>'],
    ['plain', '/project', 'plain'],
  ])('%j with the base %j is rendered as %j', (text, base, html) => {
    expect(renderInlineMarkdown(text, base)).toBe(html);
    expect(renderMarkdown(text, base)).toBe(`<p>${html}</p>`);
  });

  test.each([
    ['plain  text', 'plain text'],
    ['One\nline.\n\nTwo **bold** [links](/a/).', 'One line. Two bold links.'],
    ['- `a`\n- b', 'a b'],
    ['a  \nb', 'a b'],
    ['Runs:\n\n```sh\ngit log\n```', 'Runs: git log'],
    ['    indented', 'indented'],
    ['a &amp; b', 'a & b'],
    ['<https://example.org>', 'https://example.org'],
  ])('%j is %j as plain text', (text, words) => {
    expect(plainText(text)).toBe(words);
  });
});

describe('a name', () => {
  test.each([
    'C*',
    'a_b_c',
    '[link](/x/)',
    '<b>',
    'R&D &amp;',
    '`code`',
    '~~x~~',
    '# A',
    'C#',
    '1. First',
    '2) Second',
    '- dash',
    '+ plus',
    '=',
    'CI/CD',
    'back\\slash',
    '![x](y)',
    'a|b',
    'Node.js',
    '3-D',
  ])('%s is shown unchanged, alone and in a list item', (name) => {
    const escaped = escapeMarkdown(name);
    expect(plainText(escaped)).toBe(name);
    expect(plainText(`- ${escaped}`)).toBe(name);
    expect(plainText(`[${escaped}](/a/)`)).toBe(name);
    expect(renderMarkdown(`- ${escaped}: x`)).toMatch(/^<ul>\n<li>[^\n]*: x<\/li>\n<\/ul>$/);
  });
});
