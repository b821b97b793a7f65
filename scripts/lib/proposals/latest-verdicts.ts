import type { ProposalEntry } from './proposal.ts';
import type { GithubReview } from './github-shapes.ts';
import { oneLine } from './one-line.ts';

/**
 * What each reviewer decided last. A comment takes back no decision; a decision that was dismissed counts no more, and
 * authors do not review themselves.
 */
export function latestVerdicts(
  reviews: readonly GithubReview[],
  author: string | undefined,
): ProposalEntry['reviews'] {
  const verdictByLogin = new Map<string, ProposalEntry['reviews'][number]['verdict']>();
  for (const { user, state } of reviews) {
    const login = oneLine(user?.login ?? DELETED, LONGEST_LOGIN);
    if (login === '' || user?.login === author) continue;
    if (state === 'APPROVED') verdictByLogin.set(login, 'approved');
    else if (state === 'CHANGES_REQUESTED') verdictByLogin.set(login, 'changes');
    else if (state === 'DISMISSED') verdictByLogin.delete(login);
    else if (state === 'COMMENTED' && !verdictByLogin.has(login)) verdictByLogin.set(login, 'commented');
  }
  return [...verdictByLogin].map(([by, verdict]) => ({ by, verdict }));
}

/** The account that GitHub shows in place of one that was deleted. */
const DELETED = 'ghost';
const LONGEST_LOGIN = 100;
