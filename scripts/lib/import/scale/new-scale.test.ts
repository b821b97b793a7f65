import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../texts/cell-text.ts';
import { newScaleOf } from './new-scale.ts';
import { parseScaleOption } from './parse-scale.ts';
import { findStep } from './scale-steps.ts';
import { readNumber } from './step-number.ts';

describe('the letters of a scale', () => {
  test.each([
    ['1,2,5', ['1', '2', '5']],
    ['1.5,2.0,2.5', ['1½', '2', '2½']],
    ['8,9,10', ['8', '9', '10']],
    ['1.3,2', ['A', 'B']],
    ['50,100', ['A', 'B']],
    ['Basic,Better,Best', ['B', 'Be', 'Bs']],
    ['1=Novice,2=Able', ['N', 'A']],
    ['A1,A2,B1', ['A1', 'A2', 'B1']],
    ['Level 1,Level 2,Level 1.5', ['L1', 'L2', 'L']],
    ['1st,2nd', ['1', '2']],
    ['5=1st,6=2nd', ['S', 'N']],
    ['★,★★,★★★', ['★', '★★', 'A']],
    ['1.5 years,15 years', ['Y', '15']],
    ['学习,精通', ['学习', '精通']],
  ])('of %s are %j', (list, letters) => {
    expect(newScaleOf(parseScaleOption(list)).map(({ letter }) => letter)).toEqual(letters);
  });
});

test('ids of numbers are never only digits', () => {
  const ids = newScaleOf(parseScaleOption('-1,1.5,2')).map(({ id }) => id);
  expect(ids).toEqual(['step-minus-1', 'step-1-5', 'step-2']);
});

test('the names of the default scale give its ids and letters', () => {
  const steps = newScaleOf(parseScaleOption('Awareness,Working,Advanced,Expert'));
  expect(steps.map(({ letter }) => letter)).toEqual(['A', 'W', 'V', 'E']);
});

const number = fc.integer({ min: -20, max: 1000 }).map((value) => String(value / 4));
const name = fc.oneof(
  number,
  fc.stringMatching(/^[1-9A-Ca ]{1,4}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);

test('the letters of any scale are distinct, and none is the number of another step', () => {
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 40, selector: nameKey });
  fc.assert(
    fc.property(names, (written) => {
      const asSteps = written
        .filter((one) => nameKey(one) !== '')
        .map((one) => ({ name: one.trim(), value: readNumber(one) }));
      fc.pre(new Set(asSteps.map((step) => step.value ?? step.name)).size === asSteps.length);
      const scale = newScaleOf(asSteps);
      const letters = scale.map(({ letter }) => letter);
      expect(new Set(letters.map((letter) => letter.toLowerCase())).size).toBe(letters.length);
      for (const { letter, value } of scale) {
        expect([...letter].length).toBeGreaterThan(0);
        expect([...letter].length).toBeLessThanOrEqual(2);
        if (value !== undefined) expect([undefined, value]).toContain(readNumber(letter));
      }
      for (const step of scale) expect(findStep(scale, step.name)).toBe(step);
    }),
  );
});
