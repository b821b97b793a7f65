import { expect, test } from 'vitest';
import { latestVerdicts } from './latest-verdicts.ts';
import type { ReviewEvent } from './proposal-client.ts';

function verdicts(...reviews: [ReviewEvent['by'], ReviewEvent['verdict']][]): string[] {
  const events = reviews.map(([by, verdict]) => ({ by, verdict }));
  return latestVerdicts(events, 'author').map(({ by, verdict }) => `${by} ${verdict}`);
}

test('returns the last decision of each reviewer', () => {
  expect(verdicts(['ann', 'approved'], ['bob', 'commented'], ['ann', 'changes'])).toEqual([
    'ann changes',
    'bob commented',
  ]);
  expect(verdicts(['ann', 'changes'], ['ann', 'approved'])).toEqual(['ann approved']);
});

test('does not let a comment replace a decision', () => {
  expect(verdicts(['ann', 'approved'], ['ann', 'commented'])).toEqual(['ann approved']);
  expect(verdicts(['ann', 'commented'], ['ann', 'approved'])).toEqual(['ann approved']);
});

test('leaves out dismissed decisions', () => {
  expect(verdicts(['ann', 'approved'], ['ann', 'dismissed'])).toEqual([]);
});

test('leaves out the author, and gives deleted accounts a common name', () => {
  expect(verdicts(['author', 'commented'], [undefined, 'approved'])).toEqual(['ghost approved']);
});
