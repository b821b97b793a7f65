import { expect, test } from 'vitest';
import { describeUnknown } from './addressed-choice.ts';

const level = { kind: 'a level', value: 'xy', owner: 'this role' };

test('returns an empty text without unknown values', () => {
  expect(describeUnknown([])).toBe('');
});

test('names an unknown value of the address and its owner', () => {
  expect(describeUnknown([level])).toBe(
    'The address names a level “xy” that this role does not have: it may have been removed or misspelled.',
  );
});

test('names each unknown value, and cuts long ones', () => {
  const long = describeUnknown([level, { kind: 'a domain', value: 'z'.repeat(500), owner: 'this role' }]);
  expect(long).toContain('a level “xy”');
  expect(long).toContain(`a domain “${'z'.repeat(60)}…”`);
});
