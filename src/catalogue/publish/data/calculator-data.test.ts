import { expect, test } from 'vitest';
import { askedRole } from '#catalogue/assessment/asks.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { calculatorData } from './calculator-data.ts';

const row = (alternatives: string[]) =>
  rowWithAlternatives(alternatives, { only: { proficiency: 'working', expects: 'Does it.' } });
const catalogue = smallCatalogue({
  site: { ...smallContent.site, grade: { share: 0.5, no_occasion: true } },
  requirements: {
    'data-engineer/tools': { 'c-star': row(['mlflow']) },
    'data-engineer/security': { secrets: row(['mlflow', 'pytorch']) },
  },
});
const role = pick(catalogue.roles, 'data-engineer');

test('the data of a calculator has the role, the scale and the settings of the site', () => {
  const data = calculatorData(role, catalogue);
  expect(data).toMatchObject({
    role: askedRole(role, catalogue.scale),
    share: 0.5,
    allowsNoOccasion: true,
    domains: [
      { id: 'security', name: 'Security' },
      { id: 'tools', name: 'Tools' },
    ],
  });
  expect(data.scale[0]).toEqual({ id: 'awareness', name: 'Awareness', letter: 'A' });
  expect(data.scale).toHaveLength(4);
  expect(data.renames.skills).toEqual({ 'mlflow-tracking': 'mlflow' });
});

test('the data of a calculator names each alternative once', () => {
  expect(calculatorData(role, catalogue).alternatives).toEqual([
    { id: 'mlflow', name: 'MLflow' },
    { id: 'pytorch', name: 'PyTorch' },
  ]);
});
