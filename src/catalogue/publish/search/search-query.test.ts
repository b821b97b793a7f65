import { expect, test } from 'vitest';
import { toIndexQuery, wholeNameToken } from './search-query.ts';

test.each([
  ['What is expected of a Senior MLOps Engineer?', 'senior mlops engineer?'],
  ['what is this', 'what is this'],
  ['R', 'r'],
  ['学习平台', '学习 平台'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Ｃ＋＋', 'c++'],
  ['IĞDIR', 'iğdir'],
  ['ığdır', 'iğdir'],
  ['"what is expected"', '"what is expected"'],
  ['  ', ''],
  ['  what   is   mlflow  ', 'mlflow'],
  ['say "what is expected" here', 'say "what expected" here'],
  ['"what" is it', '"what"'],
  ['what??! mlflow', 'mlflow'],
  ['what?x mlflow', 'what?x mlflow'],
])('turns the query %j into %j', (query, asked) => {
  expect(toIndexQuery(query)).toBe(asked);
});

test.each([
  ['Model Monitoring', 'model-monitoring'],
  ['Node.js', 'node js'],
  ['.NET', '.net'],
  ['CI/CD', 'ci cd'],
  ['Café', 'cafe'],
  ['Roles that fit your answers', 'roles that fit answers'],
  ['Senior MLOps Engineer', 'What do you expect of a senior MLOps engineer?'],
])('finds the whole name %s with "%s"', (name, query) => {
  expect(wholeNameToken(query)).toBe(wholeNameToken(name));
});

test('names that differ only in symbols have different tokens, and none is a prefix of another', () => {
  const names = ['C', 'C++', 'C#', 'C*', 'Cpp', 'NET', '.NET', 'R', 'R&D', 'RD'];
  const tokens = names.map(wholeNameToken);
  expect(new Set(tokens).size).toBe(names.length);
  for (const token of tokens) {
    expect(token).toMatch(/^\p{L}[\p{L}\p{N}]*\p{L}$/u);
    expect(tokens.filter((other) => other.startsWith(token))).toEqual([token]);
  }
});

test.each(['', '  ', '🚀', '—'])('%j is not a name', (text) => {
  expect(wholeNameToken(text)).toBe('');
});
