import type { ProposalState } from '#catalogue/schemas/proposal.ts';
import type { ProposalStatus } from './proposal-client.ts';

/** Returns the state of a proposal. A merge takes precedence over labels, and these over the reason for closing. */
export function stateOf(status: ProposalStatus): ProposalState {
  const { labels, isChange, isDraft, isClosed, isMerged, isCompleted } = status;
  if (isMerged) return 'accepted';
  if (labels.includes('declined')) return 'declined';
  if (labels.includes('accepted')) return 'accepted';
  if (isClosed) return isCompleted ? 'accepted' : 'declined';
  if (labels.includes('review')) return 'review';
  return isChange && !isDraft ? 'review' : 'open';
}
