import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessedRole as anyAssessedRole, sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import type { Answer, Answers } from './answers.ts';
import { assessRole, isAnswered, type AssessedRole } from './assess.ts';
import type { Ask, AskedRole } from './asks.ts';
import { claimUpTo } from './claim.ts';
import { gapsFor } from './gaps.ts';
import { computeGrade, nextLevel, type Grade, type LevelStanding } from './grade.ts';

const LEVELS = ['a', 'b', 'c', 'd'];

/** Each of the four levels requires more of each skill; the given skills are mandatory at the top. */
function roleOf(skills: readonly string[], mandatory: readonly string[] = []): AskedRole {
  const levels = LEVELS.map((id, index) => ({ id, name: id, below: index - 1 }));
  const asksOf = (id: string): Ask[] =>
    LEVELS.map((level, depth) => ({ depth, mandatory: level === 'd' && mandatory.includes(id), bar: level }));
  const asked = skills.map((id) => ({ id, name: id, domain: 'tools', asks: asksOf(id) }));
  return { id: 'tester', name: 'Tester', levels, skills: asked };
}

function assess(role: AskedRole, said: Record<string, string | Answer>): AssessedRole {
  const answers = Object.entries(said).map(([skill, answer]) => [
    `tester/${skill}`,
    typeof answer === 'string' ? { level: answer } : answer,
  ]);
  return assessRole(role, [0, 1, 2, 3], sheetOf(Object.fromEntries(answers) as Answers));
}

test('lists mandatory gaps first, then the smallest, then in matrix order', () => {
  const role = roleOf(['kafka', 'helm', 'python', 'docker', 'mlflow', 'redis'], ['helm', 'docker', 'mlflow']);
  const assessed = assess(role, { mlflow: 'c', python: 'b', docker: 'd', redis: { no_occasion: true } });
  expect(gapsFor(assessed, 3).map(({ row, have, need }) => [row.skill.id, have, need])).toEqual([
    ['mlflow', 2, 3],
    ['helm', -1, 3],
    ['python', 1, 3],
    ['kafka', -1, 3],
  ]);
});

describe('a gap of a skill', () => {
  test.each<[string, string | Answer, number, boolean]>([
    ['that is not answered', {}, -1, false],
    ['with only a note', { note: 'Ran it at home.' }, -1, false],
    ['answered with not sure', { unsure: true }, -1, false],
    ['answered with an unknown level', 'guru', -1, false],
    ['answered with none', { none: true }, -1, true],
    ['answered with too low a level', 'b', 1, true],
  ])('%s', (_, answer, have, answered) => {
    const [gap] = gapsFor(assess(roleOf(['mlflow'], ['mlflow']), { mlflow: answer }), 3);
    expect(gap).toMatchObject({ have, need: 3, mandatory: true, isAnswered: answered });
    expect(gap && isAnswered(gap.row)).toBe(answered);
  });
});

test('lists exactly the unmet requirements that count', () => {
  fc.assert(
    fc.property(anyAssessedRole, ({ assessed }) => {
      computeGrade(assessed, 0.8).levels.forEach(({ level, met, asked }) => {
        const gaps = gapsFor(assessed, level);
        expect(gaps.length).toBe(asked.all - met.all);
        expect(gaps.filter(({ mandatory }) => mandatory).length).toBe(asked.mandatory - met.mandatory);
        expect(gaps.every(({ have, need }) => have < need)).toBe(true);
      });
    }),
  );
});

test('reaches the next level once all its gaps are closed, unless nothing of it counts', () => {
  fc.assert(
    fc.property(anyAssessedRole, ({ assessed }) => {
      const grade = computeGrade(assessed, 0.8);
      const next = nextLevel(grade);
      fc.pre(next !== undefined && (grade.levels[next]?.asked.all ?? 0) > 0);
      const closed = new Map(
        gapsFor(assessed, assessed.path[next] ?? -1).map(({ row, need }) => [row.skill.id, need]),
      );
      const rows = assessed.rows.map((row) => {
        const step = closed.get(row.skill.id);
        return step === undefined ? row : { ...row, claim: claimUpTo(step) };
      });
      expect(computeGrade({ ...assessed, rows }, 0.8).reached).toBeGreaterThanOrEqual(next);
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
])('finds after level %d of %d the next: %s', (reached, count, next) => {
  const none = { mandatory: 0, all: 0 };
  const standing: LevelStanding = {
    level: 0,
    met: none,
    asked: none,
    withoutOccasion: none,
    holds: true,
    isReached: true,
  };
  const grade: Grade = { reached, levels: Array.from({ length: count }, () => standing) };
  expect(nextLevel(grade)).toBe(next);
});
