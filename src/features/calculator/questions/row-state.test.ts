import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { askedSteps } from '#catalogue/assessment/asked-steps.ts';
import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { NOTHING, type Claim } from '#catalogue/assessment/claim.ts';
import { nearSteps } from './bars-view.ts';
import { checkWords } from './check-words.ts';
import { countRows, wordsOfFold, isListed } from './row-filters.ts';
import { standingOfRow } from './row-state.ts';

const { roles, scale } = smallCatalogue();
const role = askedRole(pick(roles, 'mlops-engineer'), scale);
const skill = pick(role.skills, 'mlflow');
const path = [0, 1, 2];
const names = new Map<string, string>();
const estimate = { kind: 'level', id: 'middle', name: 'Middle' } as const;

function rowWith(claim: Partial<Claim>, asks = skill.asks): AssessedRow {
  const row = { role, skill: { ...skill, asks }, path };
  return { ...row, steps: askedSteps(row.skill, path), claim: { ...NOTHING, ...claim } };
}

test.each<[Partial<Claim>, number, string, string]>([
  [{}, 2, 'open', 'not answered'],
  [{ said: 'unsure' }, 2, 'open', 'not sure'],
  [{ said: 'no_occasion' }, 2, 'open', 'no occasion'],
  [{ said: 'step', step: 1, estimate }, 1, 'estimate', 'taken as Middle'],
  [{ said: 'step', step: 2 }, 2, 'met', '✓ meets Senior or Staff'],
  [{ said: 'step', step: 2 }, 1, 'met', '✓ meets Middle'],
  [{ said: 'step', step: 1 }, 2, 'short', 'one step short'],
  [{ said: 'none' }, 2, 'short', '3 steps short'],
  [{ said: 'step', step: 1 }, -1, 'said', 'Middle'],
  [{ said: 'none' }, -1, 'said', 'none yet'],
])('shows the claim %j at the level %i as %s, "%s"', (claim, aim, look, words) => {
  expect(standingOfRow(rowWith(claim), aim, names)).toEqual({ look, words });
});

test('shows only the answer if the aim has no requirement', () => {
  const [junior = null, middle = null] = skill.asks;
  const row = rowWith({ said: 'step', step: 1 }, [junior, middle, null]);
  expect(standingOfRow(row, 2, names)).toEqual({ look: 'said', words: 'Middle' });
});

test.each<[Partial<Claim>, number, number[]]>([
  [{}, -1, [0, 1]],
  [{}, 2, [1, 2]],
  [{}, 0, [0, 1]],
  [{ said: 'none' }, 2, [-1, 0]],
  [{ said: 'step', step: 1 }, 0, [1, 2]],
])('for the claim %j at the level %i, the nearest steps are %j', (claim, aim, steps) => {
  expect(nearSteps(rowWith(claim), aim)).toEqual(steps);
});

test('prompts to confirm only answers that may be wrong', () => {
  expect(checkWords(rowWith({ said: 'step', step: 1, estimate }), names)).toBe('');
  expect(checkWords(rowWith({ said: 'step', step: 1 }), names)).toBe('');
  expect(checkWords(rowWith({ needsLook: true }), names)).toContain('no longer offered');
  expect(checkWords(rowWith({ said: 'step', step: 1, needsLook: true }), names)).toContain('have changed');
});

describe('the rows of a role', () => {
  const ask = (mandatory: boolean) => ({ depth: 1, mandatory, bar: 'a' });
  const rows = [
    rowWith({ said: 'step', step: 0 }, [ask(true), null, null]),
    rowWith({}, [ask(true), null, null]),
    rowWith({ said: 'step', step: 0, estimate }, [ask(false), null, null]),
    rowWith({ said: 'no_occasion' }, [ask(true), null, null]),
    rowWith({}, [null, ask(true), null]),
  ];
  const listed = (filter: Parameters<typeof isListed>[0]) =>
    rows.flatMap((row, index) => (isListed(filter, row, 0) ? [index] : []));

  test('are filtered by mandatory, not checked, and short at the aim', () => {
    expect(listed('all')).toEqual([0, 1, 2, 3, 4]);
    expect(listed('mandatory')).toEqual([0, 1, 3]);
    expect(listed('unchecked')).toEqual([1, 2, 4]);
    expect(listed('short')).toEqual([1]);
  });

  test('offer only filters that apply', () => {
    const assessed = { role, path, rows };
    expect(countRows(assessed, 0)).toEqual({ all: 5, mandatory: 3, unchecked: 3, short: 1 });
    expect(countRows(assessed, 2)).toEqual({ all: 5, mandatory: undefined, unchecked: 3, short: 0 });
    expect(countRows(assessed, -1)).toEqual({
      all: 5,
      mandatory: undefined,
      unchecked: 3,
      short: undefined,
    });
  });

  test('are counted in the words of a fold', () => {
    expect(wordsOfFold(rows.slice(2, 3), 0, 'Junior')).toBe('1 optional at Junior');
    expect(wordsOfFold(rows.slice(2), 0, 'Junior')).toBe('2 optional, 1 without a requirement at Junior');
  });
});
