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
])('the claim %j at the level %i is shown as %s, "%s"', (claim, aim, look, words) => {
  expect(standingOfRow(rowWith(claim), aim, names)).toEqual({ look, words });
});

test('an answer stands for itself where the aim asks nothing', () => {
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
])('of the claim %j at the level %i, the steps %j are near', (claim, aim, steps) => {
  expect(nearSteps(rowWith(claim), aim)).toEqual(steps);
});

test('only what may be wrong is to be confirmed', () => {
  expect(checkWords(rowWith({ said: 'step', step: 1, estimate }), names)).toBe('');
  expect(checkWords(rowWith({ said: 'step', step: 1 }), names)).toBe('');
  expect(checkWords(rowWith({ needsLook: true }), names)).toContain('not offered any more');
  expect(checkWords(rowWith({ said: 'step', step: 1, needsLook: true }), names)).toContain('have changed');
});

describe('of the rows of a role,', () => {
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

  test('lists hold those that are mandatory, not checked, or short at the aim', () => {
    expect(listed('all')).toEqual([0, 1, 2, 3, 4]);
    expect(listed('mandatory')).toEqual([0, 1, 3]);
    expect(listed('unchecked')).toEqual([1, 2, 4]);
    expect(listed('short')).toEqual([1]);
  });

  test('lists are offered where they have a meaning', () => {
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

  test('a fold says how many it holds', () => {
    expect(wordsOfFold(rows.slice(2, 3), 0, 'Junior')).toBe('1 optional at Junior');
    expect(wordsOfFold(rows.slice(2), 0, 'Junior')).toBe('2 optional, 1 not asked at Junior');
  });
});
