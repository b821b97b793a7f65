import { expect, test } from 'vitest';
import { findNumberWord } from './number-words.ts';

test.each([
  ['Moves forty services.', 'forty'],
  ['Three teams use it.', 'Three'],
  ['Waits twenty-five minutes.', 'twenty-five'],
  ['Serves two hundred projects.', 'two hundred'],
  ['Reads a dozen logs.', 'a dozen'],
  ['Reports a ninety-minute delay.', 'ninety'],
  ['Ends the three-week freeze.', 'three'],
  ['Names the Five Whys, and asks six people.', 'six'],
  ['Retries after three million rows.', 'three million'],
])('finds the number in %j: %s', (sentence, word) => {
  expect(findNumberWord(sentence)).toBe(word);
});

test.each([
  'Reviews one change with two colleagues.',
  'Tests both halves, and a third.',
  'Turns off TLS 1.0, HTTP/2 and 90 other settings.',
  'Merges by a three-way diff with a four-eyes check.',
  'Checks each page by the OWASP Top Ten.',
  'Builds what follows the Twelve-Factor App.',
  'Weighs tens of services, often hundreds.',
  'Attends the sevenfold tenor of tension.',
  'Logs in with seven2.',
  'Builds alerts on the four golden signals.',
  'Reaches level three of the standard.',
])('finds no number in %j', (sentence) => {
  expect(findNumberWord(sentence)).toBeUndefined();
});
