import { expect, test } from 'vitest';
import { formatUndo, parseUndo } from './undo-text.ts';

const undo = {
  told: '3 answers removed',
  before: { 'mlops-engineer/mlflow': { level: 'senior', note: 'Registry' } },
  writtenAt: { 'mlops-engineer/mlflow': '2026-11-12T08:00:00.000Z' },
};

test('reads what it wrote', () => {
  expect(parseUndo(formatUndo(undo))).toEqual(undo);
});

test.each([
  ['text that is not JSON', '{'],
  ['text without a description', formatUndo(undo).replace('"told"', '"said"')],
  ['answers that are not those of a file', JSON.stringify({ ...undo, before: '{}' })],
  ['instants that are not text', JSON.stringify({ ...JSON.parse(formatUndo(undo)), writtenAt: { a: 1 } })],
])('refuses %s', (_, text) => {
  expect(parseUndo(text)).toBeUndefined();
});
