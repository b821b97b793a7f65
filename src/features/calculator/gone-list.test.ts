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

test('lists answers to rows that the role does not have', () => {
  expect(goneKeys(data, answers, false)).toEqual(['mlops-engineer/gone']);
});

test('lists answers of version 1, too, if all answers were given for the role', () => {
  expect(goneKeys(data, answers, true)).toEqual(['mlops-engineer/gone', 'kafka']);
});
