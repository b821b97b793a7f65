import { expect, test } from 'vitest';
import type { Answer } from '#catalogue/assessment/answers.ts';
import { answersIn, changeKept, mergeKept, type Changes, type Kept } from './kept-answers.ts';
import { undoKept, undoOf } from './undo-answers.ts';

const [MORNING, NOON, EVENING] = ['T08', 'T12', 'T18'].map((hour) => `2026-11-22${hour}:00:00.000Z`) as [
  string,
  string,
  string,
];
const before: Kept<Answer> = {
  mlflow: { choice: 'working', note: 'Mine', at: MORNING },
  docker: { choice: 'expert' },
};
const changes: Changes<Answer> = {
  mlflow: undefined,
  docker: { choice: 'none' },
  helm: { choice: 'working' },
};
const after = changeKept(before, changes, NOON);
const undo = undoOf(before, after, Object.keys(changes));

function saidIn(kept: Kept<Answer>): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answersIn(kept)).map(([id, answer]) => [id, { ...answer, at: undefined }]),
  );
}

test('restores earlier answers and removes added ones', () => {
  expect(saidIn(undoKept(after, undo, EVENING))).toEqual({
    mlflow: { choice: 'working', note: 'Mine' },
    docker: { choice: 'expert' },
  });
});

test('wins over the change in every other copy', () => {
  const undone = undoKept(after, undo, EVENING);
  expect(mergeKept(after, undone)).toEqual(undone);
});

test('leaves answers that another tab gave after the change', () => {
  const answeredSince = changeKept(
    after,
    { mlflow: { choice: 'expert' }, kafka: { choice: 'none' } },
    EVENING,
  );
  expect(saidIn(undoKept(answeredSince, undo, EVENING))).toEqual({
    mlflow: { choice: 'expert' },
    docker: { choice: 'expert' },
    kafka: { choice: 'none' },
  });
});

test('changes nothing the second time', () => {
  const once = undoKept(after, undo, EVENING);
  expect(undoKept(once, undo, EVENING)).toEqual(once);
});
