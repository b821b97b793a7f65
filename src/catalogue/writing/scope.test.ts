import { describe, expect, test } from 'vitest';
import { smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lintExpectation } from '../../../tests/fixtures/writing-fixtures.ts';

describe('a text says how often or how far', () => {
  test.each([
    'Reviews each change of the shared library.',
    'Has most alerts fire early.',
    'Regularly rehearses the failover.',
    'Rehearses the failover on a schedule.',
    'Compares forecasts with results quarterly.',
    'Tests a migration before release.',
    'Writes down the causes after an incident.',
    'Fixes faults whenever a user reports them.',
    'Repairs the alerts of the service they own.',
    'Keeps the models they deploy within budget.',
    'Gets several teams to share a pipeline.',
    'Agrees on retention across teams.',
    "Follows the team's checklist.",
    'Sets the direction of the organization.',
    'Sets rules for the organisation.',
    'Writes modules that others build on.',
    'Finishes the assigned task.',
    'Encrypts backups by default.',
    'Leaves no secret in the code.',
  ])('%j', (text) => {
    expect(lintExpectation('scope', text)).toEqual([]);
  });
});

describe('a text does not say it', () => {
  test.each([
    'Moves the cache to a cluster and rehearses the failover.',
    'Writes tests for the payment module.',
    'Owns up to a mistake.',
    'Teams up with the designer on a form.',
    'Explains the alternative to a schedulable job.',
    'Runs `for each in all` in the shell.',
  ])('%j', (text) => {
    expect(lintExpectation('scope', text)).toEqual([
      'the text does not say how often or how far: add it, such as "each", "regularly", "before release" or "for several teams"',
    ]);
  });
});

test('ignores texts in another language', () => {
  const site = { ...smallContent.site, language: 'de' };
  expect(lintExpectation('scope', 'Verschiebt den Cache.', { site })).toEqual([]);
});
