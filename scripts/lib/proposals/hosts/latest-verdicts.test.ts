import { expect, test } from 'vitest';
import { latestVerdicts } from './latest-verdicts.ts';
import type { ReviewEvent } from './proposal-client.ts';

function verdicts(...reviews: [ReviewEvent['by'], ReviewEvent['verdict']][]): string[] {
  const events = reviews.map(([by, verdict]) => ({ by, verdict }));
  return latestVerdicts(events, 'author').map(({ by, verdict }) => `${by} ${verdict}`);
}

test('the last decision of each reviewer counts', () => {
  expect(verdicts(['ann', 'approved'], ['bob', 'commented'], ['ann', 'changes'])).toEqual([
    'ann changes',
    'bob commented',
  ]);
  expect(verdicts(['ann', 'changes'], ['ann', 'approved'])).toEqual(['ann approved']);
});

test('a comment takes back no decision', () => {
  expect(verdicts(['ann', 'approved'], ['ann', 'commented'])).toEqual(['ann approved']);
  expect(verdicts(['ann', 'commented'], ['ann', 'approved'])).toEqual(['ann approved']);
});

test('a decision that was dismissed counts no more', () => {
  expect(verdicts(['ann', 'approved'], ['ann', 'dismissed'])).toEqual([]);
});

test('authors do not review themselves, and deleted accounts have one name', () => {
  expect(verdicts(['author', 'commented'], [undefined, 'approved'])).toEqual(['ghost approved']);
});
