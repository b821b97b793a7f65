import { expect, test } from 'vitest';
import { describeTextNotes } from './text-note.ts';
import { tidyText } from './tidy-text.ts';

/** Returns the messages about the cells of a file, the first of which is on line 2. */
function messages(...cells: string[]): string[] {
  const notes = cells.flatMap((cell, index) =>
    tidyText(cell).notes.map((note) => ({ ...note, at: { file: 'a.csv', line: index + 2 } })),
  );
  return describeTextNotes(notes).map(({ message }) => message);
}

test('notes of the same kind share a message', () => {
  expect(messages('[a](b.md)', '[a](b.md) [c](#d)', '[e](f.md)', '[g](h.md)')).toEqual([
    '5 relative links became text, since there is no --base-url: b.md, #d, f.md and 1 more (lines 2, 3, 4 and 1 more)',
  ]);
});

test('each kind has its own message', () => {
  const cell = '[a](b.md) [a](ftp://b) ![c](https://d) <div>\n\n| e |\n|---|';
  expect(messages(cell)).toEqual([
    '1 relative link became text, since there is no --base-url: b.md (line 2)',
    '1 link became text, since only https, http and mailto addresses are allowed: ftp://b (line 2)',
    '1 picture became a link or text, since texts cannot contain pictures: https://d (line 2)',
    '1 table is shown as written, since texts cannot contain tables: | e | (line 2)',
    '1 HTML tag is shown as written, since texts cannot contain HTML: <div> (line 2)',
  ]);
});

test('long addresses are shortened', () => {
  expect(messages(`[a](${'b'.repeat(200)})`)[0]).toContain(`: ${'b'.repeat(60)}… (line 2)`);
});

test('there is no message without notes', () => {
  expect(messages('a')).toEqual([]);
});

test('each file has its own message', () => {
  const note = { kind: 'table' as const, about: '| a |' };
  const files = ['a.csv', 'b.csv'].map((file) => ({ ...note, at: { file, line: 7 } }));
  expect(describeTextNotes(files).map(({ at }) => at)).toEqual(files.map(({ at }) => at));
});
