import { describe, expect, test } from 'vitest';
import { findStep, type NamedStep } from './scale-steps.ts';

const scale: NamedStep[] = [
  { id: 'novice', name: 'Novice', letter: 'N', value: 1 },
  { id: 'semi-skilled', name: 'Semi-skilled', letter: 'S', value: 1.5, formerIds: ['half-way'] },
  { id: 'able', name: 'Able', letter: '3', value: 2 },
  { id: 'expert', name: 'Expert', letter: 'E', value: 3 },
];

describe('a cell names a step', () => {
  test.each([
    ['Able', 'able'],
    ['ABLE', 'able'],
    ['semi-skilled', 'semi-skilled'],
    ['n', 'novice'],
    ['2', 'able'],
    ['2,0', 'able'],
    ['1.5', 'semi-skilled'],
    ['1½', 'semi-skilled'],
    ['Half way', 'semi-skilled'],
    ['2 - Able', 'able'],
    ['2: Able', 'able'],
    ['Able (2)', 'able'],
    ['(2) Able', 'able'],
    ['2 Able', 'able'],
    ['1.5 – Semi-skilled', 'semi-skilled'],
    ['Semi-skilled / S', 'semi-skilled'],
    // A value takes precedence over the letter of another step.
    ['3', 'expert'],
  ])('%j is %s', (written, id) => {
    expect(findStep(scale, written)?.id).toBe(id);
  });

  test.each([['4'], ['1 - Able'], ['Able - Expert'], ['2 - Fluent'], ['x'], [''], ['-']])(
    '%j is not a step',
    (written) => {
      expect(findStep(scale, written)).toBeUndefined();
    },
  );
});

test('the case of letters counts if two letters differ only by case', () => {
  const steps = [
    { id: 'low', name: 'Low', letter: 'a' },
    { id: 'high', name: 'High', letter: 'A' },
  ];
  expect(['a', 'A'].map((letter) => findStep(steps, letter)?.id)).toEqual(['low', 'high']);
});

test('a number matches the name or letter of a step without a value', () => {
  const steps = [
    { id: 'one', name: '1.0', letter: 'A' },
    { id: 'two', name: 'Two', letter: '2' },
  ];
  expect(['1', '2,0', '3'].map((written) => findStep(steps, written)?.id)).toEqual(['one', 'two', undefined]);
});
