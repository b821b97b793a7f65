import { Progress } from '../command/progress.ts';
import type { GithubClient } from './github-client.ts';
import { issueSchema, reviewSchema, touchedFileSchema, type Issue } from './github-shapes.ts';
import { latestVerdicts } from './latest-verdicts.ts';
import { oneLine } from './one-line.ts';
import type { UpstreamProposal } from './proposal.ts';
import { stateOf } from './proposal-state.ts';

/**
 * Reads all issues and pull requests that are labelled `proposal`, by number; of pull requests also their reviews and
 * files. Throws a CommandError where not all of it can be had.
 */
export async function fetchProposals(client: GithubClient): Promise<UpstreamProposal[]> {
  // The oldest first: what is opened meanwhile moves no other issue to another page.
  const order = { sort: 'created', direction: 'asc' };
  const listed = await client.list('issues', { labels: 'proposal', state: 'all', ...order }, issueSchema);
  const issues = [...new Map(listed.map((issue) => [issue.number, issue])).values()];
  const progress = new Progress(issues.filter((issue) => issue.pull_request).length, 'pull request');
  const proposals: UpstreamProposal[] = [];
  try {
    for (const issue of issues) {
      const reviewed = issue.pull_request ? await fetchPull(client, issue) : { reviews: [], files: [] };
      proposals.push({ ...describe(issue), ...reviewed });
      if (issue.pull_request) progress.advance();
    }
  } finally {
    progress.end();
  }
  return proposals.sort((a, b) => a.number - b.number);
}

const LONGEST_TITLE = 200;

type PullFields = Pick<UpstreamProposal, 'reviews' | 'files'>;

async function fetchPull(client: GithubClient, { number, user }: Issue): Promise<PullFields> {
  const pull = `pulls/${String(number)}`;
  const reviews = await client.list(`${pull}/reviews`, {}, reviewSchema);
  const touched = await client.list(`${pull}/files`, {}, touchedFileSchema);
  return {
    reviews: latestVerdicts(reviews, user?.login),
    files: touched.flatMap(({ filename, previous_filename: previous }) => [filename, previous ?? []].flat()),
  };
}

function describe(issue: Issue): Omit<UpstreamProposal, keyof PullFields> {
  const { number, body, reactions } = issue;
  const state = stateOf(issue);
  const isDecided = state === 'accepted' || state === 'declined';
  return {
    number,
    title:
      oneLine(issue.title.replace(/^\s*proposal\s*:/i, ''), LONGEST_TITLE) || `Proposal ${String(number)}`,
    state,
    url: issue.html_url,
    opened: issue.created_at,
    closed: isDecided ? (issue.closed_at ?? undefined) : undefined,
    votes: { for: reactions?.['+1'] ?? 0, against: reactions?.['-1'] ?? 0 },
    body: body ?? '',
  };
}
