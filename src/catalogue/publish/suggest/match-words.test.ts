import { expect, test } from 'vitest';
import { FIT, fitOf, foldedWords, markWords } from './match-words.ts';

test.each([
  ['Lead / Staff', ['lead', 'staff']],
  ['C++, C# and .NET', ['c++', 'c#', 'and', 'net']],
  ['Résumé', ['resume']],
])('splits %s into words', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

test.each([
  ['mlflow', FIT.whole],
  ['ml flow', FIT.whole],
  ['mlf', FIT.start],
  ['tracking', FIT.words],
  ['flow', FIT.inside],
  ['tracking mlflow', FIT.words],
  ['lf', FIT.none],
  ['mlflow pytorch', FIT.none],
  ['', FIT.none],
])('rates how well "%s" matches MLflow, also called MLflow Tracking', (query, fit) => {
  expect(fitOf(foldedWords(query), ['MLflow', 'MLflow Tracking'].map(foldedWords))).toBe(fit);
});

test('matches text inside a name without spaces', () => {
  expect(fitOf(foldedWords('学习'), [foldedWords('机器学习平台')])).toBe(FIT.inside);
});

const marked = (text: string, query: string): string =>
  markWords(text, foldedWords(query))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['MLOps Engineer', 'ml', '[ML]Ops Engineer'],
  ['MLflow & MLOps', 'ml', '[ML]flow & [ML]Ops'],
  ['PyTorch', 'torch', 'Py[Torch]'],
  ['Kubernetes, Core.', 'kubernetes', '[Kubernetes], Core.'],
  ['Straßenbau', 'strasse', '[Straßenbau]'],
  ['Zoë', 'zoe', '[Zoë]'],
  ['Nothing', 'mlflow', 'Nothing'],
])('marks in %s the matches of "%s"', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});
