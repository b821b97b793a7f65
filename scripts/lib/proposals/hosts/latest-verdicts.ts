import { oneLine } from '../one-line.ts';
import type { ProposalEntry } from '../proposal.ts';
import type { ReviewEvent } from './proposal-client.ts';

/**
 * Returns what each reviewer decided last. A comment takes back no decision; a decision that was dismissed counts no
 * more, and authors do not review themselves.
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

/** The account that hosts show in place of one that was deleted. */
const DELETED = 'ghost';
const LONGEST_NAME = 100;
