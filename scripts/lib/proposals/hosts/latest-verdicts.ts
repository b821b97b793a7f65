import { oneLine } from '../../host/one-line.ts';
import type { ProposalEntry } from '../proposal.ts';
import type { ReviewEvent } from './proposal-client.ts';

/**
 * Returns the last decision of each reviewer. A comment does not replace a decision; dismissed decisions and the author's own
 * reviews do not count.
 */
export function latestVerdicts(
  reviews: readonly ReviewEvent[],
  author: string | undefined,
): ProposalEntry['reviews'] {
  const verdictByName = new Map<string, ProposalEntry['reviews'][number]['verdict']>();
  for (const { by, verdict } of reviews) {
    const name = oneLine(by ?? DELETED, LONGEST_NAME);
    if (name === '' || by === author) continue;
    if (verdict === 'dismissed') verdictByName.delete(name);
    else if (verdict !== 'commented' || !verdictByName.has(name)) verdictByName.set(name, verdict);
  }
  return [...verdictByName].map(([by, verdict]) => ({ by, verdict }));
}

/** The account that hosts show instead of a deleted one. */
const DELETED = 'ghost';
const LONGEST_NAME = 100;
