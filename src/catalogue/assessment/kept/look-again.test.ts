import { expect, test } from 'vitest';
import { sheetOf } from '../../../../tests/fixtures/answer-arbitraries.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { answersNotAsked, answersToLookAt } from './look-again.ts';

const role: AskedRole = {
  id: 'tester',
  name: 'Tester',
  levels: [{ id: 'only', name: 'Only', below: -1 }],
  skills: ['changed', 'same', 'open', 'constructor'].map((id) => ({
    id,
    name: id,
    domain: 'tools',
    asks: [{ depth: 0, mandatory: false, bar: 'now' }],
  })),
};

const answers: Answers = {
  'tester/changed': { level: 'only', bar: 'then' },
  'tester/same': { level: 'only', bar: 'now' },
  'tester/gone': { none: true },
  'other/gone': { none: true },
  gone: { choice: 'working' },
};

test('finds answers to a changed text, but no unanswered rows', () => {
  expect(answersToLookAt(assessRole(role, [0], sheetOf(answers)))).toEqual(['changed']);
});

test('finds answers for skills that the role does not require, but none to other roles', () => {
  expect(answersNotAsked(role, answers)).toEqual(['tester/gone']);
});
