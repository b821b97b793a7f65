import { expect, test } from 'vitest';
import { CallError } from '../../command/command.ts';
import { parseScaleOption } from './parse-scale.ts';

test.each([
  ['Basic, Solid', [{ name: 'Basic' }, { name: 'Solid' }]],
  ['Basic,"Solid, alone"', [{ name: 'Basic' }, { name: 'Solid, alone' }]],
  [
    '1=Novice,2=Advanced beginner',
    [
      { name: 'Novice', value: 1 },
      { name: 'Advanced beginner', value: 2 },
    ],
  ],
  [
    '"1,5=Some, alone",2.0=All = most',
    [
      { name: 'Some, alone', value: 1.5 },
      { name: 'All = most', value: 2 },
    ],
  ],
  [
    '1,2.5',
    [
      { name: '1', value: 1 },
      { name: '2.5', value: 2.5 },
    ],
  ],
  ['E=mc²', [{ name: 'E=mc²' }]],
])('reads %j', (list, steps) => {
  expect(parseScaleOption(list)).toEqual(steps);
});

test.each([
  ['', /a step has no name/],
  ['A, ', /a step has no name/],
  ['1=,2=B', /a step has no name/],
  ['A,a', /the name "a" occurs twice/],
  ['1=A,1.0=B', /the value 1 occurs twice/],
  ['1=A,B', /"B" has no value but "1=A" has one/],
  ['A=1', /write "1=A"/],
  ['A,"B', /write it as --scale 'Basic,"Solid, alone",Expert'/],
])('refuses %j', (list, message) => {
  expect(() => parseScaleOption(list)).toThrow(message);
  expect(() => parseScaleOption(list)).toThrow(CallError);
});
