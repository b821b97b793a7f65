import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { legendOf } from './legend.ts';

type Cells = Record<string, { proficiency?: string; expects?: string }>;

/** Returns the legend of a role that requires one skill, with the ids of the steps. */
function legendWith(steps: number, cells: Cells) {
  const scale = Array.from({ length: steps }, (_, index) => ({
    id: `s${index + 1}`,
    name: `Step ${index + 1}`,
    letter: String(index + 1),
  }));
  const levels = Object.fromEntries(Object.keys(cells).map((id) => [id, { name: id }]));
  const catalogue = smallCatalogue({
    scale,
    skills: { 'machine-learning/mlflow': { name: 'MLflow' } },
    roles: { tester: { name: 'Tester', levels } },
    requirements: { 'tester/machine-learning': { mlflow: cells } },
  });
  const role = pick(catalogue.roles, 'tester');
  const { shown, folded, hasMark } = legendOf(catalogue.scale, requirementsOf(role));
  return { shown: shown.map(({ id }) => id), folded: folded.map(({ id }) => id), hasMark };
}

function cellsAt(...steps: number[]): Cells {
  return Object.fromEntries(steps.map((step) => [`l${step}`, { proficiency: `s${step}` }]));
}

describe('the legend of a role', () => {
  test('explains all of a short scale', () => {
    expect(legendWith(4, cellsAt(2))).toEqual({
      shown: ['s1', 's2', 's3', 's4'],
      folded: [],
      hasMark: false,
    });
  });

  test('explains only the steps that the role uses if the scale is long', () => {
    expect(legendWith(25, cellsAt(6, 22))).toEqual({ shown: ['s6', 's22'], folded: [], hasMark: false });
  });

  test('folds the steps after the eighth', () => {
    const { shown, folded } = legendWith(25, cellsAt(1, 2, 3, 4, 5, 6, 7, 8, 9, 11));
    expect([shown.length, folded]).toEqual([8, ['s9', 's11']]);
  });

  test('explains the mark if some requirements have no proficiency', () => {
    const cells = { ...cellsAt(1), l2: { expects: 'Keeps each run in the shared registry.' } };
    expect(legendWith(3, cells).hasMark).toBe(true);
  });

  test('is empty if no requirement has a proficiency', () => {
    const cells = { l1: { expects: 'Keeps each run in the shared registry.' } };
    expect(legendWith(3, cells)).toEqual({ shown: [], folded: [], hasMark: false });
  });
});

test('the legend of a scale explains all of it', () => {
  const { scale } = smallCatalogue();
  expect(legendOf(scale)).toEqual({ shown: scale, folded: [], hasMark: false });
});
