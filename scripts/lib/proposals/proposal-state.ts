import type { ProposalEntry } from './proposal.ts';
import type { Issue } from './github-shapes.ts';

/** How far a proposal has come: what was done counts first, then a label, then how the issue was closed. */
export function stateOf(issue: Pick<Issue, DecidingField>): ProposalEntry['state'] {
  const { labels, state, state_reason: reason, draft, pull_request: pull } = issue;
  if (pull?.merged_at) return 'accepted';
  if (labels.includes('declined')) return 'declined';
  if (labels.includes('accepted')) return 'accepted';
  if (state === 'closed') return !pull && reason === 'completed' ? 'accepted' : 'declined';
  if (labels.includes('review')) return 'review';
  return pull && draft !== true ? 'review' : 'open';
}

type DecidingField = 'labels' | 'state' | 'state_reason' | 'draft' | 'pull_request';
