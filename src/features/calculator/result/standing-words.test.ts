import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import { knowledgeFrom } from '#catalogue/assessment/estimates.ts';
import { checkedWords } from './standing-words.ts';

const { roles, scale } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);
const data = askedRole(pick(roles, 'data-engineer'), scale);

function wordsFor(answers: Answers): string {
  const scaleIds = scale.map(({ id }) => id);
  const knowledge = knowledgeFrom(answers, [data], scaleIds);
  const sheet = { answers, knowledge, scaleIds, allowsNoOccasion: true };
  return checkedWords(assessRole(mlops, askedPaths(mlops)[0] ?? [], sheet));
}

test.each<[Answers, string]>([
  [{}, '0 of 3 skills checked.'],
  [{ 'mlops-engineer/secrets': { unsure: true } }, '1 of 3 skills checked.'],
  [{ 'mlops-engineer/secrets': { level: 'junior' } }, '1 of 3 skills checked.'],
  [{ 'mlops-engineer/secrets': { no_occasion: true } }, '1 of 3 skills checked, 1 with no occasion.'],
  [
    { 'mlops-engineer/secrets': { no_occasion: true }, 'data-engineer/mlflow': { level: 'only' } },
    '1 of 3 skills checked, 1 estimated, 1 with no occasion.',
  ],
])('counts the checked skills of the answers %j', (answers, words) => {
  expect(wordsFor(answers)).toBe(words);
});
