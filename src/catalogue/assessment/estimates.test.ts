import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers as anyAnswers,
  role as anyRole,
  SCALE,
  sheetOf,
} from '../../../tests/fixtures/answer-arbitraries.ts';
import type { Answers } from './answers.ts';
import { assessRole, isChecked, isTakenAsLevel, type AssessedRow } from './assess.ts';
import type { Ask, AskedRole } from './asks.ts';
import { askedPaths, asksUpTo } from './asked-steps.ts';
import { claimWords } from './claim-words.ts';
import { estimatedAnswers, shownAnswers } from './shown-answers.ts';

const ask = (depth: number, bar: string): Ask => ({ depth, mandatory: false, bar });

function roleOf(id: string, skills: Record<string, (Ask | null)[]>, alternatives: string[] = []): AskedRole {
  const count = Object.values(skills)[0]?.length ?? 0;
  return {
    id,
    name: id.toUpperCase(),
    levels: Array.from({ length: count }, (_, index) => ({
      id: `l${String(index)}`,
      name: `L${String(index)}`,
      below: index - 1,
    })),
    skills: Object.entries(skills).map(([skill, asks]) => ({
      id: skill,
      name: skill,
      domain: 'tools',
      asks,
      ...(alternatives.length > 0 && { alternatives }),
    })),
  };
}

function rowOf(role: AskedRole, answers: Answers, others: AskedRole[]): AssessedRow {
  const path = askedPaths(role)[0] ?? [];
  const [row] = assessRole(role, path, sheetOf(answers, others)).rows;
  if (row === undefined) throw new Error('the row is not on the path');
  return row;
}

describe('an answer to another role', () => {
  const deep = [ask(0, 'a'), ask(1, 'b'), ask(3, 'c'), ask(3, 'd')];
  const source = roleOf('source', { saw: deep });

  test.each([
    [
      'the highest level that is not deeper',
      'l1',
      [ask(0, 'x'), ask(1, 'y'), ask(1, 'z'), ask(2, 'w')],
      'L2 (estimate)',
    ],
    [
      'every level if none is deeper',
      'l2',
      [ask(0, 'x'), ask(1, 'y'), ask(1, 'z'), ask(2, 'w')],
      'L3 (estimate)',
    ],
    ['nothing if every level is deeper', 'l0', [ask(1, 'x'), ask(2, 'y'), null, null], 'Not answered'],
    ['nothing without proficiencies', 'l3', [ask(-1, 'x'), ask(-1, 'y'), null, null], 'Not answered'],
  ])('carries over to %s', (_, level, asks, words) => {
    expect(claimWords(rowOf(roleOf('target', { saw: asks }), { 'source/saw': { level } }, [source]))).toBe(
      words,
    );
  });

  test('carries over without proficiencies only if the bar is the same', () => {
    const words = roleOf('source', { saw: [ask(-1, 'a'), ask(-1, 'b')] });
    const target = roleOf('target', { saw: [ask(-1, 'x'), ask(-1, 'b')] });
    expect(claimWords(rowOf(target, { 'source/saw': { level: 'l1' } }, [words]))).toBe('L1 (estimate)');
    expect(claimWords(rowOf(target, { 'source/saw': { level: 'l0' } }, [words]))).toBe('Not answered');
    const lower = roleOf('target', { saw: [ask(-1, 'a'), ask(-1, 'y')] });
    expect(claimWords(rowOf(lower, { 'source/saw': { level: 'l1' } }, [words]))).toBe('L0 (estimate)');
  });

  test('is named as the source of the estimate', () => {
    const { claim } = rowOf(roleOf('target', { saw: deep }), { 'source/saw': { level: 'l1' } }, [source]);
    expect(claim.estimate).toMatchObject({
      role: { id: 'source', name: 'SOURCE' },
      skill: { id: 'saw' },
      level: 'L1',
    });
  });

  test.each([
    ['none', { none: true as const }],
    ['no occasion', { no_occasion: true as const }],
    ['a note alone', { note: 'x' }],
    ['a removed level', { level: 'gone' }],
  ])('with %s does not carry over', (_, answer) => {
    expect(rowOf(roleOf('target', { saw: deep }), { 'source/saw': answer }, [source]).claim.said).toBe(
      'nothing',
    );
  });

  test('never replaces an answer', () => {
    const answers: Answers = { 'source/saw': { level: 'l3' }, 'target/saw': { unsure: true } };
    expect(claimWords(rowOf(roleOf('target', { saw: deep }), answers, [source]))).toBe('Not sure');
  });
});

describe('answers to two roles', () => {
  const target = roleOf('target', { saw: [ask(0, 'x'), ask(1, 'y'), ask(2, 'z')] });
  const one = roleOf('one', { saw: [ask(0, 'a'), ask(1, 'b'), ask(2, 'c')] });
  const two = roleOf('two', { saw: [ask(1, 'd'), ask(1, 'e'), ask(2, 'f')] });
  const sourceOf = (first: object, second: object) => {
    const { estimate } = rowOf(target, { 'one/saw': first, 'two/saw': second }, [one, two]).claim;
    return estimate?.kind === 'answer' ? estimate.role?.id : undefined;
  };

  test('count by the deeper proficiency, even if it is older', () => {
    const [old, recent] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    expect(sourceOf({ level: 'l2', at: old }, { level: 'l0', at: recent })).toBe('one');
    expect(sourceOf({ level: 'l0', at: recent }, { level: 'l0', at: old })).toBe('two');
  });

  test('count by the newer answer at equal depth', () => {
    const [old, recent] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    expect(sourceOf({ level: 'l1', at: recent }, { level: 'l1', at: old })).toBe('one');
    expect(sourceOf({ level: 'l1', at: old }, { level: 'l1', at: recent })).toBe('two');
  });
});

describe('a row with alternatives', () => {
  const asks = [ask(0, 'a'), ask(1, 'b')];
  const any = roleOf('any', { gas: asks }, ['wood']);

  test('is estimated from an answer for one of them', () => {
    const baker = roleOf('baker', { wood: asks });
    expect(claimWords(rowOf(any, { 'baker/wood': { level: 'l1' } }, [baker]))).toBe('L1 (estimate)');
    expect(claimWords(rowOf(any, { wood: { choice: 'working' } }, []))).toBe('L1 (estimate)');
  });

  test('gives no estimate for a single skill', () => {
    const baker = roleOf('baker', { gas: asks });
    expect(rowOf(baker, { 'any/gas': { level: 'l1' } }, [any]).claim.said).toBe('nothing');
    const other = roleOf('other', { gas: asks }, ['wood', 'electric']);
    expect(claimWords(rowOf(other, { 'any/gas': { level: 'l1' } }, [any]))).toBe('L1 (estimate)');
  });
});

test('turns every confirmed estimate into an answer with the same step', () => {
  fc.assert(
    fc.property(anyRole, anyRole, anyAnswers, fc.nat(), (role, other, answers, nth) => {
      const paths = askedPaths(role);
      const path = paths[nth % paths.length] ?? [];
      const before = assessRole(role, path, sheetOf(answers, [other]));
      const confirmed = { ...answers, ...shownAnswers(before), ...estimatedAnswers(before) };
      const after = assessRole(role, path, sheetOf(confirmed, [other]));
      expect(after.rows.filter(({ claim }) => claim.estimate !== undefined)).toEqual([]);
      expect(after.rows.map(({ claim }) => claim.step)).toEqual(before.rows.map(({ claim }) => claim.step));
    }),
  );
});

test('never estimates a deeper proficiency than the one that was met', () => {
  fc.assert(
    fc.property(anyRole, anyRole, anyAnswers, (role, other, answers) => {
      for (const path of askedPaths(role)) {
        for (const { claim, steps } of assessRole(role, path, sheetOf(answers, [other])).rows) {
          const { estimate } = claim;
          if (estimate?.kind !== 'answer' || estimate.role?.id !== other.id || other.id === role.id) continue;
          const met = other.skills.find(({ id }) => id === estimate.skill.id);
          const level = other.levels.findIndex(({ name }) => name === estimate.level);
          const top = steps[claim.step]?.ask.depth ?? -1;
          const depths = (met ? asksUpTo(other, met, level) : []).map(({ depth }) => depth);
          expect(top).toBeLessThanOrEqual(Math.max(...depths));
        }
      }
    }),
  );
});

test('estimates from a proficiency chosen for a row of another role', () => {
  const role = roleOf('target', { saw: [ask(0, 'x'), ask(1, 'y'), ask(2, 'z')] });
  const source = roleOf('source', { saw: [ask(0, 'a')] });
  const row = rowOf(role, { 'source/saw': { choice: SCALE[1] } }, [source]);
  expect(claimWords(row)).toBe('L1 (estimate)');
  expect(row.claim.estimate).toMatchObject({ kind: 'answer', role: { id: 'source' } });
});

describe('the level that a reader works at', () => {
  const role = roleOf('joiner', {
    saw: [ask(0, 'a'), ask(1, 'b'), ask(1, 'b'), ask(2, 'c')],
    plane: [ask(0, 'a'), null, null, ask(2, 'c')],
    glue: [null, null, null, ask(1, 'b')],
  });
  const wordsFor = (answers: Answers, as: Record<string, string>, others: AskedRole[] = []): string[] =>
    assessRole(role, askedPaths(role)[0] ?? [], { ...sheetOf(answers, others), as }).rows.map(claimWords);

  test('fills a row with its step or the nearest below, or leaves it open if there is none', () => {
    expect(wordsFor({}, { joiner: 'l2' })).toEqual(['L1 (estimate)', 'L0 (estimate)', 'Not answered']);
  });

  test.each([
    ['of another role', { other: 'l2' }],
    ['unknown to the role', { joiner: 'l9' }],
    ['under a name that every object has', { constructor: 'l2' }],
  ])('fills no row if it is %s', (_, as: Record<string, string>) => {
    expect(new Set(wordsFor({}, as))).toEqual(new Set(['Not answered']));
  });

  test('replaces neither answers, nor those of version 1, nor estimates from other roles', () => {
    const other = roleOf('other', { plane: [ask(2, 'x')] });
    const answers = {
      'joiner/saw': { unsure: true },
      glue: { choice: 'none' },
      'other/plane': { level: 'l0' },
    } as const;
    expect(wordsFor(answers, { joiner: 'l2' }, [other])).toEqual([
      'Not sure',
      'L3 (estimate)',
      'None of these yet',
    ]);
  });

  test('counts as unchecked and is neither shared in a link nor confirmed with the estimates', () => {
    const assessed = assessRole(role, [0, 1, 2, 3], { ...sheetOf({}), as: { joiner: 'l3' } });
    expect(assessed.rows.filter(isChecked)).toEqual([]);
    expect(assessed.rows.filter(isTakenAsLevel)).toHaveLength(3);
    expect({ ...shownAnswers(assessed), ...estimatedAnswers(assessed) }).toEqual({});
  });

  test('fills the levels that two tracks share if it is on the other track', () => {
    const [junior, left, right] = role.levels;
    const levels = [junior, left, { ...right, below: 0 }].flatMap(
      (level) => level ?? [],
    ) as AskedRole['levels'];
    const forked = { ...roleOf('forked', { saw: [ask(0, 'a'), ask(1, 'b'), ask(2, 'c')] }), levels };
    const words = askedPaths(forked).map((path) =>
      assessRole(forked, path, { ...sheetOf({}), as: { forked: 'l2' } }).rows.map(claimWords),
    );
    expect(words).toEqual([['L0 (estimate)'], ['L2 (estimate)']]);
  });
});
