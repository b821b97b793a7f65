import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { calculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { goneKeys } from './gone-list.ts';

const catalogue = smallCatalogue();
const data = calculatorData(pick(catalogue.roles, 'mlops-engineer'), catalogue);
const answers = {
  mlflow: { choice: 'working' },
  kafka: { choice: 'working' },
  'mlops-engineer/mlflow': { level: 'junior' },
  'mlops-engineer/gone': { level: 'junior' },
  'data-engineer/gone': { level: 'only' },
};

test('answers to a role for what it does not ask are gone', () => {
  expect(goneKeys(data, answers, false)).toEqual(['mlops-engineer/gone']);
});

test('answers of before are gone, too, where all of them were given for the role', () => {
  expect(goneKeys(data, answers, true)).toEqual(['mlops-engineer/gone', 'kafka']);
});
