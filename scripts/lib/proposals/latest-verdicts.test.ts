import { expect, test } from 'vitest';
import { latestVerdicts } from './latest-verdicts.ts';

function verdicts(...reviews: [string | undefined, string][]): string[] {
  const listed = reviews.map(([login, state]) => ({ user: login === undefined ? null : { login }, state }));
  return latestVerdicts(listed, 'author').map(({ by, verdict }) => `${by} ${verdict}`);
}

test('the last decision of each reviewer counts', () => {
  expect(verdicts(['ann', 'APPROVED'], ['bob', 'COMMENTED'], ['ann', 'CHANGES_REQUESTED'])).toEqual([
    'ann changes',
    'bob commented',
  ]);
  expect(verdicts(['ann', 'CHANGES_REQUESTED'], ['ann', 'APPROVED'])).toEqual(['ann approved']);
});

test('a comment takes back no decision', () => {
  expect(verdicts(['ann', 'APPROVED'], ['ann', 'COMMENTED'])).toEqual(['ann approved']);
  expect(verdicts(['ann', 'COMMENTED'], ['ann', 'APPROVED'])).toEqual(['ann approved']);
});

test('a decision that was dismissed counts no more, and one that is not sent not yet', () => {
  expect(verdicts(['ann', 'DISMISSED'], ['bob', 'PENDING'])).toEqual([]);
});

test('authors do not review themselves, and deleted accounts have one name', () => {
  expect(verdicts(['author', 'COMMENTED'], [undefined, 'APPROVED'])).toEqual(['ghost approved']);
});
