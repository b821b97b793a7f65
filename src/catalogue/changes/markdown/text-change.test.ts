import { expect, test } from 'vitest';
import { formatTextChange } from './text-change.ts';

test.each([
  ['a word', 'Opens a run.', 'Opens the run.', ['Opens <del>a</del><ins>the</ins> run.']],
  [
    'nothing but other words',
    'Opens it.',
    'Writes plugins daily',
    ['**Before:** Opens it.', '**After:** Writes plugins daily'],
  ],
  ['a text that is new', undefined, 'Opens *it*.', ['Opens \\*it\\*.']],
  ['a text that is gone', 'Opens it.', undefined, ['<del>Opens it.</del>']],
  ['no text', undefined, undefined, []],
  ['a line end', 'One two.\nThree.', 'One two. Three.', ['One two.<del>¶<br></del><ins>␣</ins>Three.']],
])('shows %s', (_, before, after, paragraphs) => {
  expect(formatTextChange(before, after)).toEqual(paragraphs);
});

test('shows a very long text before and after, without comparing its words', () => {
  const text = 'word '.repeat(2_000).trim();
  expect(formatTextChange(text, `${text} more`)).toEqual([`**Before:** ${text}`, `**After:** ${text} more`]);
});
