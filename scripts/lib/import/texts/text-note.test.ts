import { expect, test } from 'vitest';
import { describeTextNotes } from './text-note.ts';
import { tidyText } from './tidy-text.ts';

/** Returns the messages about the cells of a file, of which the first is on line 2. */
function messages(...cells: string[]): string[] {
  const notes = cells.flatMap((cell, index) =>
    tidyText(cell).notes.map((note) => ({ ...note, at: { file: 'a.csv', line: index + 2 } })),
  );
  return describeTextNotes(notes).map(({ message }) => message);
}

test('notes of a kind are one message', () => {
  expect(messages('[a](b.md)', '[a](b.md) [c](#d)', '[e](f.md)', '[g](h.md)')).toEqual([
    '5 links lead nowhere without --base-url, and so became text: b.md, #d, f.md and 1 more (lines 2, 3, 4 and 1 more)',
  ]);
});

test('each kind has its message', () => {
  const cell = '[a](b.md) [a](ftp://b) ![c](https://d) <div>\n\n| e |\n|---|';
  expect(messages(cell)).toEqual([
    '1 link leads nowhere without --base-url, and so became text: b.md (line 2)',
    '1 link became text, since texts link to https, http and mailto addresses only: ftp://b (line 2)',
    '1 picture became a link or text, since texts have no pictures: https://d (line 2)',
    '1 table is shown as written, since texts have no tables: | e | (line 2)',
    '1 HTML tag is shown as written, since texts have no HTML: <div> (line 2)',
  ]);
});

test('what is long is cut', () => {
  expect(messages(`[a](${'b'.repeat(200)})`)[0]).toContain(`: ${'b'.repeat(60)}… (line 2)`);
});

test('without notes there is no message', () => {
  expect(messages('a')).toEqual([]);
});

test('each file has its message', () => {
  const note = { kind: 'table' as const, about: '| a |' };
  const files = ['a.csv', 'b.csv'].map((file) => ({ ...note, at: { file, line: 7 } }));
  expect(describeTextNotes(files).map(({ at }) => at)).toEqual(files.map(({ at }) => at));
});
