import { expect, test } from 'vitest';
import { sheetOf } from '../../../../tests/fixtures/answer-arbitraries.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import { answersUpTo } from '#catalogue/assessment/shown-answers.ts';
import { levelToFillInAs, nextOnPath } from './first-levels.ts';

const { roles, scale } = smallCatalogue();
const role = askedRole(pick(roles, 'mlops-engineer'), scale);
const path = [0, 1, 2];
const assess = (answers: Answers, as?: string) =>
  assessRole(role, path, { ...sheetOf(answers), as: as === undefined ? {} : { [role.id]: as } });

test.each([
  ['junior', 'middle'],
  ['middle', 'senior'],
  ['senior', 'senior'],
  ['no-such-level', 'junior'],
])('suggests to a reader who works as %s the aim %s', (as, aim) => {
  expect(nextOnPath(role, path, as)).toBe(aim);
});

const some = { 'mlops-engineer/mlflow': { level: 'middle' } } as const;

test.each<[string, Answers, string | undefined, string | undefined]>([
  ['undefined before any answer', {}, 'senior', undefined],
  ['undefined if all is answered', answersUpTo(assess({}), 2), 'senior', undefined],
  ['the level below the aim', some, 'senior', 'middle'],
  ['the lowest level without an aim', some, undefined, 'junior'],
])('fills in the rest as %s', (_, answers, aim, level) => {
  expect(levelToFillInAs(assess(answers), aim, 0.8)?.id).toBe(level);
});
