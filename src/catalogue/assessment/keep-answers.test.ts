import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { changesByKeeping, putOnTop } from './keep-answers.ts';

const own: Answers = {
  mlflow: { choice: 'working', note: 'Mine' },
  docker: { choice: 'expert' },
  helm: { choice: 'none' },
};

test('the choices and notes of the later answers win, where they have any', () => {
  expect(putOnTop(own, { mlflow: { choice: 'expert', note: undefined }, kafka: { choice: 'none' } })).toEqual(
    {
      mlflow: { choice: 'expert', note: 'Mine' },
      docker: { choice: 'expert' },
      helm: { choice: 'none' },
      kafka: { choice: 'none' },
    },
  );
});

test('keeping somebody else’s answers lists what differs, and what is added', () => {
  const theirs: Answers = {
    kafka: { choice: 'working' },
    docker: { choice: 'expert' },
    mlflow: { choice: 'working', note: 'Theirs' },
    helm: { choice: 'expert' },
  };
  expect(changesByKeeping(own, theirs)).toEqual([
    { id: 'kafka', before: undefined, after: { choice: 'working' } },
    { id: 'mlflow', before: own['mlflow'], after: { choice: 'working', note: 'Theirs' } },
    { id: 'helm', before: own['helm'], after: { choice: 'expert' } },
  ]);
  expect(changesByKeeping(own, {})).toEqual([]);
});
