import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers as anyAnswers, role as anyRole, SCALE } from '../../../tests/fixtures/answer-arbitraries.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import type { Ask, AskedRole } from './asks.ts';
import { gapsFor, isAnswered, nextLevel } from './gaps.ts';
import { computeGrade, type Grade } from './grade.ts';

const must = (depth: number): Ask => ({ depth, mandatory: true });
const may = (depth: number): Ask => ({ depth, mandatory: false });

/** A role of one level that asks for skills in the order written. */
function roleOf(asks: Record<string, Ask | null>): AskedRole {
  const skills = Object.entries(asks).map(([id, ask]) => ({ id, name: id, domain: 'tools', asks: [ask] }));
  return { id: 'tester', name: 'Tester', levels: [{ id: 'only', name: 'Only' }], skills };
}

function choose(choices: Record<string, string>): Answers {
  return Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, { choice }]));
}

test('gaps stand by mandatory, then by the smallest step, then in the order of the matrix', () => {
  const role = roleOf({
    kafka: may(0),
    helm: must(3),
    python: may(2),
    docker: must(1),
    mlflow: must(3),
    redis: may(1),
    pandas: must(1),
    unasked: null,
  });
  const answers = choose({ mlflow: 'advanced', python: 'working', pandas: 'working', redis: NONE });
  expect(gapsFor(role, 0, answers, SCALE).map(({ skill, have, need }) => [skill.id, have, need])).toEqual([
    ['mlflow', 2, 3],
    ['docker', -1, 1],
    ['helm', -1, 3],
    ['kafka', -1, 0],
    ['python', 1, 2],
    ['redis', -1, 1],
  ]);
});

describe('a gap of a skill', () => {
  test.each<[string, Answers[string] | undefined, number, boolean]>([
    ['that is not answered', undefined, -1, false],
    ['with a note alone', { note: 'Ran it at home.' }, -1, false],
    ['of which the reader is unsure', { choice: UNSURE }, -1, false],
    ['with a choice that the scale does not have', { choice: 'guru' }, -1, false],
    ['with none', { choice: NONE }, -1, true],
    ['with less than is asked', { choice: 'working' }, 1, true],
  ])('%s', (_, answer, have, answered) => {
    const [gap] = gapsFor(roleOf({ mlflow: must(2) }), 0, answer ? { mlflow: answer } : {}, SCALE);
    expect(gap).toMatchObject({ have, need: 2, mandatory: true, isAnswered: answered });
    expect(isAnswered(answer, SCALE)).toBe(answered);
  });
});

test('there are gaps exactly where a requirement of the level is not met', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, (role, answers) => {
      computeGrade(role, answers, SCALE, 0.8).levels.forEach(({ met, asked }, level) => {
        const gaps = gapsFor(role, level, answers, SCALE);
        expect(gaps.length).toBe(asked.all - met.all);
        expect(gaps.filter(({ mandatory }) => mandatory).length).toBe(asked.mandatory - met.mandatory);
        expect(gaps.every(({ have, need }) => have < need)).toBe(true);
      });
    }),
  );
});

test('closing every gap of the next level reaches it', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, (role, answers) => {
      const next = nextLevel(computeGrade(role, answers, SCALE, 0.8));
      fc.pre(next !== undefined);
      const closed = gapsFor(role, next, answers, SCALE).map(({ skill, need }) => [
        skill.id,
        { choice: SCALE[need] },
      ]);
      const after = { ...answers, ...Object.fromEntries(closed) };
      expect(computeGrade(role, after, SCALE, 0.8).reached).toBeGreaterThanOrEqual(next);
    }),
  );
});

test.each([
  [-1, 3, 0],
  [0, 3, 1],
  [1, 3, 2],
  [2, 3, undefined],
  [0, 1, undefined],
  [-1, 0, undefined],
])('with level %d reached of %d, the next is %s', (reached, count, next) => {
  const none = { mandatory: 0, all: 0 };
  const standing = { met: none, asked: none, holds: true, isReached: true };
  const grade: Grade = { reached, levels: Array.from({ length: count }, () => standing) };
  expect(nextLevel(grade)).toBe(next);
});
