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

test('answers to a text that is gone should be looked at; what is not answered should not', () => {
  expect(answersToLookAt(assessRole(role, [0], sheetOf(answers)))).toEqual(['changed']);
});

test('answers to the role for skills that it does not ask for are listed, those to other roles are not', () => {
  expect(answersNotAsked(role, answers)).toEqual(['tester/gone']);
});
