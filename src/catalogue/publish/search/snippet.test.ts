import { expect, test } from 'vitest';
import { toIndexedText } from './indexed-text.ts';
import { snippetOf } from './snippet.ts';

/** Returns the snippet of a text in which brackets mark found words, with brackets around the marked words. */
function snippet(text: string, length = 60): string {
  const words = toIndexedText(text).split(/\s+/);
  const isFound = (word: string): boolean => word.includes('[');
  const matches = new Set(words.flatMap((word, index) => (isFound(word) ? [index] : [])));
  const plain = words.map((word) => word.replace(/[[\]]/g, ''));
  return snippetOf({ words: plain, matches, from: 0, to: words.length }, length)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');
}

test.each([
  ['shows a short text whole', 'Opens a [run].', 'Opens a [run].'],
  [
    'keeps the beginning before an early match, and ends after a word without its comma',
    'Gives the [ML] teams one Cursor baseline: enforced privacy modes, approved models and a log.',
    'Gives the [ML] teams one Cursor baseline: enforced privacy…',
  ],
  [
    'shows a few words before a later match',
    'Versions every prompt that generates a feature transformation and compares a candidate with [MLflow] signatures.',
    '…a candidate with [MLflow] signatures.',
  ],
  [
    'starts at the sentence of the match if it is near',
    'Versions every prompt that generates a feature, whatever it costs. Then [MLflow] keeps it.',
    '…Then [MLflow] keeps it.',
  ],
  [
    'does not end with the first words of a sentence',
    '[MLflow] keeps each run of each model that somebody trains. Then it goes on and on.',
    '[MLflow] keeps each run of each model that somebody trains…',
  ],
  ['does not mark punctuation', 'Uses “[MLflow]”, ([DVC]), [C++].', 'Uses “[MLflow]”, ([DVC]), [C++].'],
  ['marks consecutive words separately', '[model] [monitoring]', '[model] [monitoring]'],
  ['shows a text without a match from its beginning', 'Opens a run.', 'Opens a run.'],
  [
    'does not end with two words of a sentence',
    '[MLflow] keeps each run of each model for every team. A b cdefghijkl goes on.',
    '[MLflow] keeps each run of each model for every team…',
  ],
  [
    'may end with three words of a sentence',
    '[MLflow] keeps each run of each model for one team. A b c defghijklmn goes on.',
    '[MLflow] keeps each run of each model for one team. A b c…',
  ],
  ['shows at least the word that was found', `[${'x'.repeat(70)}] and more`, `[${'x'.repeat(70)}]…`],
  [
    'goes on after a full stop inside a word',
    'Says that the version 1.5 of it is [MLflow] now.',
    'Says that the version 1.5 of it is [MLflow] now.',
  ],
  [
    'ends after a word without any of its punctuation',
    '[MLflow] keeps each run of each model for one more team,.; which goes on.',
    '[MLflow] keeps each run of each model for one more team…',
  ],
])('%s', (_, text, expected) => {
  expect(snippet(text)).toBe(expected);
});

test('shows a text without spaces unchanged', () => {
  const words = toIndexedText('这是一段简单的测试文本，负责数据库迁移。').split(/\s+/);
  const matches = new Set(words.flatMap((word, index) => (/^[数据库]/.test(word) ? [index] : [])));
  const pieces = snippetOf({ words, matches, from: 0, to: words.length }, 60);
  expect(pieces.map(({ text }) => text).join('')).toBe('这是一段简单的测试文本，负责数据库迁移。');
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['数据库']);
});

test('does not show folded spellings', () => {
  const words = toIndexedText('Straßenbau hier').split(/\s+/);
  const pieces = snippetOf({ words, matches: new Set([0]), from: 0, to: words.length }, 60);
  expect(pieces).toEqual([
    { text: 'Straßenbau', isMatch: true },
    { text: ' hier', isMatch: false },
  ]);
});

test('shows only the requested part', () => {
  const words = 'Junior. Opens a run. Senior. Operates a server.'.split(' ');
  const pieces = snippetOf({ words, matches: new Set([0, 6]), from: 5, to: 8 }, 60);
  expect(pieces.map(({ text }) => text).join('')).toBe('Operates a server.');
});
