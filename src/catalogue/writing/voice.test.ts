import { describe, expect, test } from 'vitest';
import { lintExpectation } from '../../../tests/fixtures/writing-fixtures.ts';

describe('a text does not start with', () => {
  test.each([
    ['You trace a run.', 'You'],
    ['I trace a run.', 'I'],
    ['We trace runs.', 'We'],
    ['They trace runs.', 'They'],
    ['Should trace a run.', 'Should'],
    ['Must trace a run.', 'Must'],
    ['Can trace a run.', 'Can'],
    ['Has to trace a run.', 'Has to'],
    ['Able to trace a run.', 'Able to'],
    ['Is able to trace a run.', 'Is able to'],
    ['The engineer traces a run.', 'The'],
    ['A person who traces a run.', 'A'],
    ['Engineer traces a run.', 'Engineer'],
    ['To trace a run.', 'To trace'],
    ['Tracing of failed runs.', 'Tracing'],
    ['Use a trace.', 'Use'],
  ])('%j', (text, start) => {
    expect(lintExpectation('voice', text)).toEqual([
      expect.stringMatching(`^the text starts with "${start}": `),
    ]);
  });
});

describe('a text may start with', () => {
  test.each([
    'Traces a failed run.',
    'Uses a trace.',
    'Brings a run back.',
    'Has the run traced.',
    'Is the first to trace a run.',
    'Cans a release that fails.',
    'Before a release, traces a run.',
    'Regularly traces a run.',
    'During an incident, traces a run.',
    'A/B-tests a model.',
    'I/O is traced.',
    '`You` is renamed.',
    'Richtet eine Ablaufverfolgung ein.',
  ])('%j', (text) => {
    expect(lintExpectation('voice', text)).toEqual([]);
  });
});
