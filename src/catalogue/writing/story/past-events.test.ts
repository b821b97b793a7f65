import { expect, test } from 'vitest';
import { findPastEvent } from './past-events.ts';

test.each([
  ['Explains why the job had skipped a day.', 'had skipped'],
  ['Restores what nobody had ever backed up.', undefined],
  ['Restores what had quietly been lost.', 'had quietly been'],
  ['Finds the key that a script had written.', 'had written'],
  ['Explains what broke last spring.', 'last spring'],
  [
    'Explains the outage of the payment service in its report.',
    'the outage of the payment service in its report',
  ],
  ['Reviews what was decided yesterday.', 'yesterday'],
  ['Rebuilds the index that failed one night.', 'one night'],
])('the past event in %j is: %s', (sentence, words) => {
  expect(findPastEvent(sentence)).toBe(words);
});

test.each([
  'Changes the policy whenever a responder had to wait for approval.',
  'Has the plan reviewed by those who had a part in it.',
  'Reports the trend over the last quarter.',
  "Compares the load with last year's peak.",
  "Compares the run with yesterday's.",
  'Rehearses the outage of a zone at least once a year.',
  'Explains outages of the service to its users.',
  'Puts the last page first.',
])('%j has no past event', (sentence) => {
  expect(findPastEvent(sentence)).toBeUndefined();
});
