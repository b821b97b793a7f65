import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersIn, changeKept, mergeKept, type Changes, type Kept } from './kept-answers.ts';

/** An answer with any contents, since merging does not depend on them. */
interface AnyAnswer {
  at?: string;
  holds?: unknown;
}

const NOON = '2026-11-22T12:00:00.000Z';
const LATER = '2026-11-22T12:00:00.001Z';
const instant = fc.integer({ min: 0, max: 5 }).map((ms) => `2026-11-22T12:00:00.00${String(ms)}Z`);
const skill = fc.constantFrom('mlflow', 'docker', 'constructor', '__proto__');
const entry = fc.oneof(
  fc.record({ at: instant, holds: fc.constantFrom('working', 'expert', 3) }),
  fc.record({ holds: fc.constantFrom('working', 'expert') }),
  fc.record({ at: instant, removed: fc.constant(true as const) }),
);
const kept: fc.Arbitrary<Kept<AnyAnswer>> = fc.dictionary(skill, entry);

const merge = (one: Kept<AnyAnswer>, other: Kept<AnyAnswer>) =>
  new Map(Object.entries(mergeKept(one, other)));

describe('merging', () => {
  test.each<[string, Kept<AnyAnswer>, Kept<AnyAnswer>]>([
    ['the newer answer', { mlflow: { at: NOON, holds: 1 } }, { mlflow: { at: LATER, holds: 2 } }],
    ['an answer with an instant', { mlflow: { holds: 1 } }, { mlflow: { at: NOON, holds: 2 } }],
    ['a newer removal', { mlflow: { at: NOON, holds: 1 } }, { mlflow: { at: LATER, removed: true } }],
    [
      'an answer that is newer than a removal',
      { mlflow: { at: NOON, removed: true } },
      { mlflow: { at: LATER } },
    ],
  ])('keeps %s from either copy', (_, older, newer) => {
    expect(mergeKept(older, newer)).toEqual(newer);
    expect(mergeKept(newer, older)).toEqual(newer);
  });

  test('keeps the answers that only one copy has', () => {
    const merged = mergeKept({ mlflow: { at: NOON } }, { docker: { holds: 'expert' } });
    expect(merged).toEqual({ mlflow: { at: NOON }, docker: { holds: 'expert' } });
  });

  test('gives the same result in any order and when repeated', () => {
    fc.assert(
      fc.property(kept, kept, kept, (one, two, three) => {
        expect(merge(one, two)).toEqual(merge(two, one));
        expect(merge(mergeKept(one, two), three)).toEqual(merge(one, mergeKept(two, three)));
        expect(merge(mergeKept(one, two), two)).toEqual(merge(one, two));
      }),
    );
  });
});

describe('a change', () => {
  test('stores its instant, even for a removal', () => {
    const changes: Changes<AnyAnswer> = { mlflow: { holds: 2 }, docker: undefined };
    expect(changeKept({ mlflow: { holds: 1 }, docker: { holds: 1 }, helm: {} }, changes, NOON)).toEqual({
      mlflow: { holds: 2, at: NOON },
      docker: { removed: true, at: NOON },
      helm: {},
    });
  });

  test('is newer than the entry it replaces, even if the clock was set back', () => {
    fc.assert(
      fc.property(
        kept,
        fc.dictionary(skill, fc.option(entry, { nil: undefined })),
        instant,
        (before, given, now) => {
          const changes = given as Changes<AnyAnswer>;
          const after = changeKept(before, changes, now);
          expect(merge(before, after)).toEqual(new Map(Object.entries(after)));
        },
      ),
    );
  });
});

test('returns the answers that were not removed', () => {
  expect(answersIn({ mlflow: { at: NOON, holds: 1 }, docker: { at: NOON, removed: true } })).toEqual({
    mlflow: { at: NOON, holds: 1 },
  });
});
