import { expect, test } from 'vitest';
import { describeUnknown } from './addressed-choice.ts';

const level = { kind: 'a level', value: 'xy', owner: 'this role' };

test('says nothing where the address names nothing in vain', () => {
  expect(describeUnknown([])).toBe('');
});

test('says what an address names in vain, and who lacks it', () => {
  expect(describeUnknown([level])).toBe(
    'The address names a level “xy” that this role does not have: it may have been removed or misspelled.',
  );
});

test('says it of each, and cuts what is long', () => {
  const long = describeUnknown([level, { kind: 'a domain', value: 'z'.repeat(500), owner: 'this role' }]);
  expect(long).toContain('a level “xy”');
  expect(long).toContain(`a domain “${'z'.repeat(60)}…”`);
});
