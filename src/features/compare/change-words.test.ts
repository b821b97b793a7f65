import { expect, test } from 'vitest';
import { ask } from '../../../tests/fixtures/asked-role.ts';
import type { Ask } from '#catalogue/assessment/asks.ts';
import { asksOf, changeWords } from './change-words.ts';

const scale = ['Awareness', 'Working', 'Advanced'].map((name) => ({
  id: name.toLowerCase(),
  name,
  letter: 'x',
}));
const skill = { id: 'mlflow', name: 'MLflow', domain: 'ml', asks: [] };
const must = (depth: number): Ask => ask(depth, { mandatory: true });
const may = (depth: number): Ask => ask(depth);

test.each<[from: Ask | null, to: Ask | null, words: string]>([
  [may(1), may(1), 'Working'],
  [must(1), must(1), 'Working, mandatory'],
  [may(1), must(1), 'Working, mandatory from here on'],
  [must(1), may(1), 'Working, no longer mandatory'],
  [may(0), may(2), 'Awareness → Advanced'],
  [may(0), must(2), 'Awareness → Advanced, mandatory from here on'],
  [must(2), may(0), 'Advanced → Awareness, no longer mandatory'],
  [null, may(0), 'Awareness'],
  [null, must(0), 'Awareness, mandatory'],
  [may(2), null, 'Advanced'],
  [must(2), null, 'Advanced, mandatory before'],
  [may(-1), may(-1), ''],
  [may(-1), must(-1), 'mandatory from here on'],
  [null, may(-1), ''],
  [may(-1), may(1), 'no proficiency → Working'],
  [may(1), may(-1), 'Working → no proficiency'],
])('puts %j to %j into words as "%s"', (from, to, words) => {
  expect(changeWords({ skill, from, to }, scale)).toBe(words);
});

test('names the row that another replaces', () => {
  const replaced = { ...skill, id: 'wandb', name: 'Weights & Biases' };
  expect(changeWords({ skill, replaced, from: may(1), to: may(1) }, scale)).toBe(
    'Working, Weights & Biases before',
  );
});

test.each<[from: Ask | null, to: Ask | null, shown: Ask[]]>([
  [may(1), must(1), [must(1)]],
  [may(0), must(1), [may(0), must(1)]],
  [may(-1), may(1), [may(-1), may(1)]],
  [null, must(1), [must(1)]],
  [must(1), null, [must(1)]],
])('shows %j to %j as %j', (from, to, shown) => {
  expect(asksOf({ skill, from, to })).toEqual(shown);
});
