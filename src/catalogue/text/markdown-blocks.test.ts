import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownMarkdown, wordsShownIn } from '../../../tests/fixtures/markdown-site.ts';
import { blockOf, itemOf, joinBlocks } from './markdown-blocks.ts';
import { findMarkdownFaults, renderMarkdown } from './markdown.ts';

describe('a list item', () => {
  test.each([
    ['a head alone', ['**A**'], '- **A**'],
    ['a short text', ['**A**', 'Reads.'], '- **A**: Reads.'],
    ['a text without a head', ['', 'Reads.'], '- Reads.'],
    ['items inside', ['**A**', 'Reads.', ['- B']], '- **A**: Reads.\n  - B'],
    ['two paragraphs', ['**A**', 'One.\n\nTwo.'], '- **A**:\n\n  One.\n\n  Two.'],
    ['two paragraphs without a head', ['', 'One.\n\nTwo.'], '- One.\n\n  Two.'],
    ['a list', ['**A**', '- One'], '- **A**:\n\n  - One'],
    ['a text and items inside', ['A', '> One', ['- B']], '- A:\n\n  > One\n\n  - B'],
    ['a tab', ['A', '1. One\n\t- Two'], '- A:\n\n  1. One\n      - Two'],
  ] as const)('with %s', (_, [head, text, inside], markdown) => {
    expect(itemOf(head, text, inside)).toBe(markdown);
  });
});

test('parts of a document are separated by blank lines, without missing ones', () => {
  expect(joinBlocks('A', undefined, '', 'B')).toBe('A\n\nB');
});

const lines = fc
  .array(
    fc.constantFrom(
      ...[
        '- a',
        '  b',
        '1. c',
        '\t- d',
        '```',
        '~~~',
        '    e',
        '> f',
        '---',
        'g',
        '',
        '',
        '  - h',
        '|i|j|',
        '\ti',
      ],
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join('\n').trim())
  .filter((text) => text !== '' && findMarkdownFaults(text).length === 0);

test('a text stays in its item and looks the same there', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const document = shownMarkdown(`${itemOf('**A**', text)}\n\n## After`);
      expect(document.querySelectorAll('body > ul > li')).toHaveLength(1);
      expect(wordsShownIn(document, 'body > h2')).toEqual(['After']);
      const inItem = document.querySelector('li')?.textContent.replace(/\s+/g, '');
      expect(inItem).toBe(`A:${wordsOf(renderMarkdown(text))}`);
    }),
  );
});

test('a text never includes the block after it', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const document = shownMarkdown(joinBlocks(blockOf(text), '## After'));
      expect(wordsShownIn(document, 'body > h2')).toEqual(['After']);
    }),
  );
});

/** Returns the words of HTML without white space. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, '');
}
