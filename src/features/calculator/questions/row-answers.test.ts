import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import {
  answerOfPicked,
  answersByRow,
  hasOtherRoles,
  keysOfRole,
  otherRoleOf,
  pickedOf,
} from './row-answers.ts';

const { roles, scale } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);

/** Returns the row of MLflow, which has a step at each level, assessed by some answers. */
function mlflowWith(answers: Answers) {
  const sheet = { answers, knowledge: new Map(), scaleIds: [], allowsNoOccasion: true };
  return pick(
    assessRole(mlops, askedPaths(mlops)[0] ?? [], sheet).rows.map((row) => ({ ...row, id: row.skill.id })),
    'mlflow',
  );
}

test('turns a picked step into an answer with its text', () => {
  const bar = pick(mlops.skills, 'mlflow').asks[1]?.bar;
  expect(answerOfPicked(mlflowWith({}), 'middle')).toEqual({ level: 'middle', bar });
});

test.each(['none', 'unsure', 'no_occasion'])(
  'turns the stance %s into an answer without a level',
  (stance) => {
    expect(answerOfPicked(mlflowWith({}), stance)).toEqual({ [stance]: true });
  },
);

test('gives no answer for a level that the row does not have', () => {
  expect(answerOfPicked(mlflowWith({}), 'director')).toBeUndefined();
});

test.each([
  [{}, undefined],
  [{ 'mlops-engineer/mlflow': { level: 'senior' } }, 'senior'],
  [{ 'mlops-engineer/mlflow': { unsure: true } }, 'unsure'],
] as const)('from the answers %j, the picked choice is %s', (answers, picked) => {
  expect(pickedOf(mlflowWith(answers))).toBe(picked);
});

const mixed: Answers = {
  mlflow: { choice: 'working', note: 'Of the skill' },
  pytorch: { choice: 'none' },
  kafka: { choice: 'expert' },
  'mlops-engineer/mlflow': { note: 'Of the row' },
  'mlops-engineer/pytorch': { level: 'senior' },
  'mlops-engineer/gone': { level: 'senior' },
  'data-engineer/mlflow': { level: 'only' },
};

test('turns answers of version 1 into answers to rows, unless the row has one', () => {
  expect(answersByRow(mlops, mixed)).toEqual({
    kafka: { choice: 'expert' },
    'mlops-engineer/mlflow': { choice: 'working', note: 'Of the row' },
    'mlops-engineer/pytorch': { level: 'senior' },
    'mlops-engineer/gone': { level: 'senior' },
    'data-engineer/mlflow': { level: 'only' },
  });
});

test('finds all answers to a role, and those of version 1 to its skills', () => {
  expect(keysOfRole(mlops, mixed)).toEqual([
    'mlflow',
    'pytorch',
    'mlops-engineer/mlflow',
    'mlops-engineer/pytorch',
    'mlops-engineer/gone',
  ]);
});

test.each([
  [{}, undefined, false],
  [{ mlflow: { choice: 'working' } }, undefined, false],
  [{ 'mlops-engineer/mlflow': { none: true } }, undefined, false],
  [{ 'data-engineer/mlflow': { none: true } }, 'data-engineer', true],
  [mixed, undefined, true],
] as const)('from the answers %j, the only other role is %s', (answers, other, hasOthers) => {
  expect(otherRoleOf(mlops, answers)).toBe(other);
  expect(hasOtherRoles(mlops, answers)).toBe(hasOthers);
});
