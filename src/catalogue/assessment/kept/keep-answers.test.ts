import { expect, test } from 'vitest';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { changesByKeeping, putOnTop } from './keep-answers.ts';

const own: Answers = {
  'tester/mlflow': { level: 'middle', bar: 'a', note: 'Mine' },
  'tester/docker': { level: 'senior' },
  'tester/helm': { none: true },
};

test('takes the later answers whole, and their notes if they have any', () => {
  const later: Answers = {
    'tester/mlflow': { none: true, note: undefined },
    'tester/docker': { note: 'Theirs' },
    'tester/kafka': { unsure: true },
  };
  expect(putOnTop(own, later)).toEqual({
    'tester/mlflow': { none: true, note: 'Mine' },
    'tester/docker': { level: 'senior', note: 'Theirs' },
    'tester/helm': { none: true },
    'tester/kafka': { unsure: true },
  });
});

test('lists the answers that adopting another person’s answers changes or adds', () => {
  const theirs: Answers = {
    'tester/kafka': { level: 'middle' },
    'tester/docker': { level: 'senior', at: '2026-11-22T12:00:00.000Z' },
    'tester/mlflow': { level: 'middle', note: 'Theirs' },
    'tester/helm': { no_occasion: true },
  };
  expect(changesByKeeping(own, theirs)).toEqual([
    { id: 'tester/kafka', before: undefined, after: { level: 'middle' } },
    { id: 'tester/mlflow', before: own['tester/mlflow'], after: { level: 'middle', note: 'Theirs' } },
    { id: 'tester/helm', before: own['tester/helm'], after: { no_occasion: true } },
  ]);
  expect(changesByKeeping(own, {})).toEqual([]);
});

test('a later note keeps the earlier answer, even if the note comes with empty fields', () => {
  const noted: Answers = { 'tester/docker': { level: undefined, none: undefined, note: 'Theirs' } };
  expect(putOnTop(own, noted)['tester/docker']).toEqual({ level: 'senior', note: 'Theirs' });
});
