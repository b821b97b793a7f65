import { expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Answers } from './answers.ts';
import { assessRole, isChecked, isCounted, isTakenAsLevel, type AssessedRole } from './assess.ts';
import { answersUpTo, estimatedAnswers, shownAnswers } from './shown-answers.ts';

const tester = askedRoleOf('Tester', {
  asks: {
    kafka: [ask(0), ask(1)],
    helm: [null, ask(1)],
    docker: [ask(0), null],
    redis: [ask(0), ask(1)],
  },
});
const coder = askedRoleOf('Coder', { asks: { redis: [ask(0), ask(1)] } });

const answers: Answers = {
  'tester/kafka': { level: 'senior' },
  'tester/helm': { no_occasion: true },
  'coder/redis': { level: 'junior' },
};

function assessed(as?: string): AssessedRole {
  const sheet = { ...sheetOf(answers, [tester, coder]), ...(as && { as: { tester: as } }) };
  return assessRole(tester, [0, 1], sheet);
}

test('returns the answers to a role without estimates', () => {
  expect(shownAnswers(assessed('junior'))).toEqual({
    'tester/kafka': { level: 'senior', bar: 'bar-1' },
    'tester/helm': { no_occasion: true },
  });
});

test('offers the estimates from other answers, but not those from the reader’s level', () => {
  expect(estimatedAnswers(assessed('junior'))).toEqual({ 'tester/redis': { level: 'junior', bar: 'bar-0' } });
});

test('distinguishes answered rows from estimated ones and those without occasion', () => {
  const { rows } = assessed('junior');
  const idsOf = (holds: (row: (typeof rows)[number]) => boolean): string[] =>
    rows.filter(holds).map(({ skill }) => skill.id);
  expect(idsOf(isChecked)).toEqual(['kafka', 'helm']);
  expect(idsOf(isCounted)).toEqual(['kafka', 'docker', 'redis']);
  expect(idsOf(isTakenAsLevel)).toEqual(['docker']);
  expect(assessed().rows.filter(isChecked)).toHaveLength(2);
});

test('answers that meet a level name its step in each row, or the nearest step below', () => {
  const role = assessed();
  expect(answersUpTo(role, 0)).toEqual({
    'tester/kafka': { level: 'junior', bar: 'bar-0' },
    'tester/docker': { level: 'junior', bar: 'bar-0' },
    'tester/redis': { level: 'junior', bar: 'bar-0' },
  });
  expect(answersUpTo(role, 1)).toMatchObject({
    'tester/kafka': { level: 'senior' },
    'tester/helm': { level: 'senior' },
    'tester/docker': { level: 'junior' },
  });
});

test('answers that meet a level may be limited to one domain', () => {
  const role = { ...tester, skills: tester.skills.map((skill) => ({ ...skill, domain: skill.id })) };
  expect(Object.keys(answersUpTo(assessRole(role, [0, 1], sheetOf({})), 1, 'kafka'))).toEqual([
    'tester/kafka',
  ]);
});

test('a row with only a note takes the answer of version 1 to its skill', () => {
  const sheet = sheetOf({ kafka: { choice: 'working' }, 'tester/kafka': { note: 'Ran it.' } });
  const [row] = assessRole(tester, [0, 1], sheet).rows;
  expect(row?.claim).toMatchObject({ said: 'step', step: 1 });
});
