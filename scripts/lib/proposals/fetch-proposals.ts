import { mergeRequestId } from '#catalogue/model/proposal-id.ts';
import { Progress } from '../command/progress.ts';
import { latestVerdicts } from './hosts/latest-verdicts.ts';
import type { FoundProposal, ProposalClient } from './hosts/proposal-client.ts';
import { stateOf } from './hosts/proposal-state.ts';
import { oneLine } from '../host/one-line.ts';
import type { UpstreamProposal } from './proposal.ts';

/** Reads everything with the label `proposal`, ordered by id. Throws a CommandError if it is incomplete. */
export async function fetchProposals(client: ProposalClient): Promise<UpstreamProposal[]> {
  const listed = await client.list();
  // An item may be on two pages if the list grows during the requests.
  const found = [...new Map(listed.map((proposal) => [idOf(proposal), proposal])).values()];
  const progress = new Progress(found.length, 'proposal');
  const proposals: UpstreamProposal[] = [];
  try {
    for (const proposal of found) {
      proposals.push(await readProposal(proposal));
      progress.advance();
    }
  } finally {
    progress.end();
  }
  return proposals.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

const LONGEST_TITLE = 200;

function idOf({ number, isCountedApart }: FoundProposal): string {
  return isCountedApart ? mergeRequestId(number) : String(number);
}

async function readProposal(found: FoundProposal): Promise<UpstreamProposal> {
  const state = stateOf(found.status);
  const isDecided = state === 'accepted' || state === 'declined';
  const { votes, reviews, files } = await found.readDetails();
  return {
    id: idOf(found),
    title: titleOf(found),
    state,
    url: found.url,
    opened: found.opened,
    closed: isDecided ? found.closed : undefined,
    votes,
    reviews: latestVerdicts(reviews, found.author),
    body: found.body,
    files,
  };
}

function titleOf({ title, number, status }: FoundProposal): string {
  const ready = status.isDraft ? title.replace(DRAFT, '') : title;
  return oneLine(ready.replace(/^\s*proposal\s*:/i, ''), LONGEST_TITLE) || `Proposal ${String(number)}`;
}

const DRAFT = /^\s*(?:draft:|wip:|\[draft\]|\[wip\]|\(draft\))/i;
