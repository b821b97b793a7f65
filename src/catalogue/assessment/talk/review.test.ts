import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, role as anyRole, sheetOf } from '../../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../../tests/fixtures/asked-role.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { assessRole, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { countLeads, reviewOf, type ReviewedRow } from './review.ts';

const SKILLS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const role = askedRoleOf('Tester', {
  levels: ['Junior', 'Middle', 'Senior'],
  asks: Object.fromEntries(
    SKILLS.map((id) => [id, [ask(0), ask(1), ask(2, { mandatory: ['c', 'e'].includes(id) })]]),
  ),
});

function rated(said: Readonly<Record<string, string | Answer>>): AssessedRole {
  const given = Object.entries(said).map(([skill, answer]) => [
    `tester/${skill}`,
    typeof answer === 'string' ? { level: answer } : answer,
  ]);
  return assessRole(role, [0, 1, 2], sheetOf(Object.fromEntries(given)));
}

const skillsOf = (rows: readonly ReviewedRow[]): string[] => rows.map(({ own }) => own.skill.id);

test('lists the widest differences first, then mandatory ones, then in matrix order', () => {
  const own = rated({ a: 'senior', b: 'senior', c: 'senior', d: 'senior', e: 'middle' });
  const other = rated({ a: 'middle', b: 'middle', c: 'middle', d: { none: true }, e: 'senior' });
  const { differing } = reviewOf(own, other, 2);
  expect(differing.map(({ own: row, lead }) => [row.skill.id, lead])).toEqual([
    ['d', 3],
    ['c', 1],
    ['e', -1],
    ['a', 1],
    ['b', 1],
  ]);
  expect(countLeads(reviewOf(own, other, 2))).toEqual({ own: 4, other: 1 });
});

test('marks no row as mandatory without an aim', () => {
  const { differing } = reviewOf(
    rated({ a: 'senior', c: 'senior' }),
    rated({ a: 'junior', c: 'junior' }),
    -1,
  );
  expect(differing.map(({ isMandatory }) => isMandatory)).toEqual([false, false]);
});

test('lists equal ratings as agreed and ratings without a step as open', () => {
  const own = rated({
    a: 'senior',
    b: { none: true },
    c: { no_occasion: true },
    d: { unsure: true },
    e: 'junior',
  });
  const other = rated({ a: 'senior', b: { none: true }, c: { no_occasion: true }, d: 'junior' });
  const review = reviewOf(own, other, 2);
  expect(skillsOf(review.agreeing)).toEqual(['a', 'b', 'c']);
  expect(skillsOf(review.open)).toEqual(['d', 'e', 'f', 'g']);
  expect(review.differing).toEqual([]);
});

test('lists every row once, with either person first', () => {
  fc.assert(
    fc.property(anyRole, answers, answers, (drawn, one, another) => {
      const path = askedPaths(drawn)[0] ?? [];
      const [own, other] = [one, another].map((given) => assessRole(drawn, path, sheetOf(given)));
      if (!own || !other) throw new Error('two were made');
      const review = reviewOf(own, other, path.at(-1) ?? -1);
      const rows = [...review.differing, ...review.agreeing, ...review.open];
      expect(skillsOf(rows).sort()).toEqual(own.rows.map(({ skill }) => skill.id).sort());
      const turned = reviewOf(other, own, path.at(-1) ?? -1);
      expect(skillsOf(turned.differing)).toEqual(skillsOf(review.differing));
      expect(countLeads(turned)).toEqual({ own: countLeads(review).other, other: countLeads(review).own });
    }),
  );
});
