import { expect, test } from 'vitest';
import { githubIssue, githubPull, startGithub } from '../../../../tests/fixtures/github/github-server.ts';
import { askServer } from '../../../../tests/fixtures/hosts/asking.ts';
import { stateOf } from './proposal-state.ts';

const closed = { state: 'closed', closed_at: '2026-10-20T10:00:00Z' };
const labels = (...names: string[]): { labels: unknown[] } => ({
  labels: ['proposal', ...names.map((name) => ({ name }))],
});

test.each([
  ['an open issue', githubIssue(1), 'open'],
  ['an open issue labeled "review"', githubIssue(1, labels('Review')), 'review'],
  ['an open issue labeled "accepted"', githubIssue(1, labels('accepted')), 'accepted'],
  ['an open issue labeled "declined"', githubIssue(1, labels('declined')), 'declined'],
  ['an issue closed as completed', githubIssue(1, { ...closed, state_reason: 'completed' }), 'accepted'],
  ['an issue closed as not planned', githubIssue(1, { ...closed, state_reason: 'not_planned' }), 'declined'],
  ['an issue closed as a duplicate', githubIssue(1, { ...closed, state_reason: 'duplicate' }), 'declined'],
  ['an issue closed for no reason', githubIssue(1, closed), 'declined'],
  [
    'an issue closed as completed but labeled "declined"',
    githubIssue(1, { ...closed, ...labels('declined'), state_reason: 'completed' }),
    'declined',
  ],
  ['a closed issue labeled "review"', githubIssue(1, { ...closed, ...labels('review') }), 'declined'],
  ['a reopened issue', githubIssue(1, { state_reason: 'reopened' }), 'open'],
  ['a pull request ready for review', githubPull(1), 'review'],
  ['a draft', githubPull(1, { draft: true }), 'open'],
  ['a closed pull request', githubPull(1, closed), 'declined'],
  [
    'a merged pull request with the label "declined"',
    githubPull(1, { ...closed, ...labels('declined'), pull_request: { merged_at: '2026-10-20T10:00:00Z' } }),
    'accepted',
  ],
])('%s is %3$s', async (_name, issue, state) => {
  const { client } = askServer(await startGithub({ '/repos/owner/name/issues': [issue] }));
  expect((await client.list()).map(({ status }) => stateOf(status))).toEqual([state]);
});
