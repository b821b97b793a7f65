import { expect, test } from 'vitest';
import { toIndexedText } from './indexed-text.ts';
import { snippetOf } from './snippet.ts';

/** The snippet of a text whose words in brackets were found, with the words that it marks in brackets. */
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
  ['a short text is shown whole', 'Opens a [run].', 'Opens a [run].'],
  [
    'a match near the beginning keeps it, and the end is a word without its comma',
    'Gives the [ML] teams one Cursor baseline: enforced privacy modes, approved models and a log.',
    'Gives the [ML] teams one Cursor baseline: enforced privacy…',
  ],
  [
    'a match further on is preceded by few words',
    'Versions every prompt that generates a feature transformation and compares a candidate with [MLflow] signatures.',
    '…a candidate with [MLflow] signatures.',
  ],
  [
    'a match begins its sentence where that is near',
    'Versions every prompt that generates a feature, whatever it costs. Then [MLflow] keeps it.',
    '…Then [MLflow] keeps it.',
  ],
  [
    'of a sentence that goes on more is shown than its first words',
    '[MLflow] keeps each run of each model that somebody trains. Then it goes on and on.',
    '[MLflow] keeps each run of each model that somebody trains…',
  ],
  ['a mark leaves punctuation out', 'Uses “[MLflow]”, ([DVC]), [C++].', 'Uses “[MLflow]”, ([DVC]), [C++].'],
  ['words that follow one another are marked one by one', '[model] [monitoring]', '[model] [monitoring]'],
  ['without a match a text is shown from its beginning', 'Opens a run.', 'Opens a run.'],
])('%s', (_, text, expected) => {
  expect(snippet(text)).toBe(expected);
});

test('a text without spaces is shown as it is written', () => {
  const words = toIndexedText('这是一段简单的测试文本，负责数据库迁移。').split(/\s+/);
  const matches = new Set(words.flatMap((word, index) => (/^[数据库]/.test(word) ? [index] : [])));
  const pieces = snippetOf({ words, matches, from: 0, to: words.length }, 60);
  expect(pieces.map(({ text }) => text).join('')).toBe('这是一段简单的测试文本，负责数据库迁移。');
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['数据库']);
});

test('a folded spelling is not shown', () => {
  const words = toIndexedText('Straßenbau hier').split(/\s+/);
  const pieces = snippetOf({ words, matches: new Set([0]), from: 0, to: words.length }, 60);
  expect(pieces).toEqual([
    { text: 'Straßenbau', isMatch: true },
    { text: ' hier', isMatch: false },
  ]);
});

test('only the part asked for is shown', () => {
  const words = 'Junior. Opens a run. Senior. Operates a server.'.split(' ');
  const pieces = snippetOf({ words, matches: new Set([0, 6]), from: 5, to: 8 }, 60);
  expect(pieces.map(({ text }) => text).join('')).toBe('Operates a server.');
});
