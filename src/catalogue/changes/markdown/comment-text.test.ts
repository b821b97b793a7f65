import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { commentHtml, commentText } from './comment-text.ts';

/** Renders Markdown like the host of a comment, with HTML, tables and autolinks. */
const host = new MarkdownIt({ html: true, linkify: true });
host.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null);

const signs = fc.constantFrom(
  ...Array.from('\\`*_[]<>&!~#|$-+=.)(1:/ ab\'"@\n'),
  ...['&amp;', '](', '**', '<b>', '</details>', '<!--', '@octocat', '#12', 'GH-7', '```', '\n\n', '    a'],
  ...['https://a.b/c', 'www.example.org', 'a@example.org', ':tada:', '| a |', '--- | ---', '- [ ] '],
);
const hostile = fc.array(signs, { minLength: 1 }).map((parts) => parts.join(''));

/** Returns the visible text of HTML, without invisible breaks. */
function seen(html: string): string {
  return html
    .replace(/<br>/g, '\n')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Matches text that a host turns into a mention, an issue or a link after rendering Markdown. */
const REFERENCE = /@[a-z\d]|#\d|\bgh-\d|:\/\/|\bwww\.|:[a-z+-]+:/i;

describe('a text', () => {
  test.each([
    ['Logs `a_b` & <i>.', 'Logs \\`a_b\\` & \\<i\\>.'],
    ['@octocat, see #12', '@\u200boctocat, see \\#\u200b12'],
    ['C# costs $5', 'C# costs <span>$</span>5'],
    ['https://a.b', 'https:\u200b//a.b'],
    ['One.\n\n- Two', 'One.<br><br>\\- Two'],
    [' then ', ' then '],
  ])('%j is escaped as %j', (text, markdown) => {
    expect(commentText(text)).toBe(markdown);
  });

  test('shows unchanged in any position', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [before, after, isInside] of [
          ['', '', false],
          ['- ', '', false],
          ['> ', '', false],
          ['<ins>', '</ins>', false],
          ['- **', '**: x', false],
          ['- **x**: ', '', true],
          ['> <del>x</del>', '', true],
          ['> <ins>', '</ins>', true],
        ] as const) {
          const written = commentText(text, isInside);
          expect(written).not.toContain('\n');
          const html = host.render(`${before}${written}${after}`);
          expect(html.replace(/<\/?(?:p|ul|li|blockquote|strong|ins|del|br|span)>/g, '')).not.toMatch(/[<>]/);
          expect(html).not.toMatch(REFERENCE);
          expect(seen(html)).toContain(text.replace(/\s+/g, ' ').trim());
        }
      }),
    );
  });

  test('stays in its table cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = host.render(`| a | b |\n| --- | --- |\n| ${commentText(text)} | end |`);
        expect([...html.matchAll(/<td>/g)]).toHaveLength(2);
        expect(html).toMatch(/<td>end<\/td>\n<\/tr>\n<\/tbody>\n<\/table>\n$/);
      }),
    );
  });
});

test('shows a text in an HTML summary unchanged', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const html = host.render(
        `<details>\n<summary><b>${commentHtml(text)}</b></summary>\n\nx\n\n</details>`,
      );
      expect(html.match(/<[^>]*>/g)?.filter((tag) => !/span/.test(tag))).toEqual([
        '<details>',
        '<summary>',
        '<b>',
        '</b>',
        '</summary>',
        '<p>',
        '</p>',
        '</details>',
      ]);
      expect(html.replace(/<[^>]*>/g, '')).not.toMatch(REFERENCE);
      expect(seen(html)).toBe(`${text.replace(/\s+/g, ' ').trim()} x`.trim());
    }),
  );
});
