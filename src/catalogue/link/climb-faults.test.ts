import { expect, test } from 'vitest';
import { climbFaults, type ClimbStep } from './climb-faults.ts';

const SCALE = ['low', 'mid', 'high'];

const step = (proficiency?: string, mandatory = false): ClimbStep => ({ proficiency, mandatory });

const falling = (from: string, to: string) => ({
  rule: 'falling-proficiency',
  path: ['proficiency'],
  message: `the proficiency falls from ${from} to ${to} as the level rises: raise it here, or lower it below`,
});

const lapsing = {
  rule: 'lapsing-mandatory',
  path: [],
  message:
    'the skill is mandatory at the level below and optional here: add "mandatory: true", or make it optional below',
};

test.each<[string, ClimbStep | undefined, ClimbStep, unknown[]]>([
  ['finds a proficiency that falls by one step', step('mid'), step('low'), [falling('mid', 'low')]],
  ['finds a proficiency that falls by two steps', step('high'), step('low'), [falling('high', 'low')]],
  ['accepts an equal proficiency', step('mid'), step('mid'), []],
  ['accepts a proficiency that rises', step('low'), step('high'), []],
  ['ignores a proficiency below that is not of the scale', step('other'), step('low'), []],
  ['ignores a proficiency that is not of the scale', step('high'), step('other'), []],
  ['ignores a requirement below without a proficiency', step(), step('low'), []],
  ['ignores a requirement without a proficiency', step('high'), step(), []],
  ['finds a skill that is optional after it was mandatory', step('low', true), step('mid'), [lapsing]],
  ['accepts a skill that stays mandatory', step('low', true), step('mid', true), []],
  ['accepts a skill that becomes mandatory', step('low'), step('mid', true), []],
  ['finds both', step('high', true), step('low'), [falling('high', 'low'), lapsing]],
  ['finds nothing at the lowest level', undefined, step('low'), []],
])('%s', (_, below, above, faults) => {
  expect(climbFaults(below, above, SCALE)).toEqual(faults);
});
