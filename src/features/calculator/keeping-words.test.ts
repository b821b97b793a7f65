import { expect, test } from 'vitest';
import type { KeepingChange } from '#catalogue/assessment/keep-answers.ts';
import { keepingLines, keepingSummary } from './keeping-words.ts';

const names = {
  role: { skills: [{ id: 'mlflow', name: 'MLflow' }] },
  scale: [
    { id: 'working', name: 'Working' },
    { id: 'expert', name: 'Expert' },
  ],
};
const added: KeepingChange = { id: 'kafka', before: undefined, after: { choice: 'guru' } };
const replaced: KeepingChange = {
  id: 'mlflow',
  before: { choice: 'working', note: 'Mine' },
  after: { choice: 'expert', note: 'Theirs' },
};
const noted: KeepingChange = {
  id: 'mlflow',
  before: { choice: 'none' },
  after: { choice: 'none', note: 'A guide' },
};

test.each([
  [[], 'Nothing would change: your own answers are the same.'],
  [[added], '1 answer would be added.'],
  [[added, replaced, noted], '1 answer would be added and 2 answers of yours would be replaced.'],
])('says how much keeping %j changes', (changes, summary) => {
  expect(keepingSummary(changes)).toBe(summary);
});

test('lists the reader’s own answers that would change first, and unknown ids as they are', () => {
  expect(keepingLines([added, replaced, noted], names)).toEqual([
    'MLflow: Working → Expert; evidence “Theirs” instead of “Mine”',
    'MLflow: None; evidence: “A guide”',
    'kafka: not answered → guru',
  ]);
});
