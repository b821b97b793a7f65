import { expect, test } from 'vitest';
import type { KeepingChange } from '#catalogue/assessment/kept/keep-answers.ts';
import { keepingLines, keepingSummary } from './keeping-words.ts';

const names = {
  role: {
    id: 'tester',
    skills: [{ id: 'mlflow', name: 'MLflow' }],
    levels: [
      { id: 'middle', name: 'Middle' },
      { id: 'senior', name: 'Senior' },
    ],
  },
  scale: [{ id: 'working', name: 'Working' }],
};
const added: KeepingChange = { id: 'baker/kafka', before: undefined, after: { level: 'senior' } };
const replaced: KeepingChange = {
  id: 'tester/mlflow',
  before: { level: 'middle', note: 'Mine' },
  after: { level: 'senior', note: 'Theirs' },
};
const noted: KeepingChange = {
  id: 'tester/mlflow',
  before: { none: true },
  after: { none: true, note: 'A guide' },
};
const ofBefore: KeepingChange = {
  id: 'tester/mlflow',
  before: { choice: 'unsure' },
  after: { choice: 'working' },
};

test.each([
  [[], 'Nothing would change: your own answers are the same.'],
  [[added], '1 answer would be added.'],
  [[added, replaced, noted], '1 answer would be added and 2 answers of yours would be replaced.'],
])('counts the changes %j', (changes, summary) => {
  expect(keepingSummary(changes)).toBe(summary);
});

test('lists replaced answers first, and answers to other roles by their ids', () => {
  expect(keepingLines([added, replaced, noted, ofBefore], names)).toEqual([
    'MLflow: Middle → Senior; evidence “Theirs” instead of “Mine”',
    'MLflow: None of these yet; evidence: “A guide”',
    'MLflow: Not sure → Working',
    'kafka (baker): not answered → senior',
  ]);
});
