import { expect, test } from 'vitest';
import { commentWording, summaryHtml } from './comment-wording.ts';

test('marks the name and code in the summary of a folded section', () => {
  expect(
    summaryHtml('A & B', [
      { text: 'renamed ', kind: 'same' },
      { text: 'a<b', kind: 'code' },
      { text: ', 1 text', kind: 'strong' },
    ]),
  ).toBe('<b>A &amp; B</b>: renamed <code>a&lt;b</code>, 1 text');
});

test('escapes a list marker, but only at the start of a line', () => {
  expect(commentWording([{ text: '- one', kind: 'same' }])).toBe('\\- one');
  expect(
    commentWording([
      { text: 'No', kind: 'strong' },
      { text: '- one', kind: 'same' },
    ]),
  ).toBe('**No**- one');
});

test('marks removed and added words', () => {
  expect(
    commentWording([
      { text: 'old', kind: 'removed' },
      { text: ' → ', kind: 'same' },
      { text: 'new\n ', kind: 'added' },
    ]),
  ).toBe('<del>old</del> → <ins>new¶<br>␣</ins>');
});
