import type { HostClient } from '../../host/host-client.ts';
import { HOST_WORDS } from '../../host/host-words.ts';
import {
  githubFileSchema,
  githubIssueSchema,
  githubReviewSchema,
  type GithubIssue,
} from './github-shapes.ts';
import type { FoundProposal, ProposalClient, ProposalDetails, ReviewEvent } from './proposal-client.ts';

/** Creates the client that reads proposals from GitHub or GitHub Enterprise. */
export function githubClient(client: HostClient): ProposalClient {
  const repository = `GET /repos/${client.repository.path}`;
  return {
    change: HOST_WORDS.github.change,
    list: async () => {
      // With the oldest first, a new issue does not move others to another page.
      const parameters = { labels: 'proposal', state: 'all', sort: 'created', direction: 'asc' };
      const issues = await client.list(`${repository}/issues`, parameters, githubIssueSchema);
      return issues.map((issue) => describeIssue(issue, () => readGithubDetails(client, repository, issue)));
    },
  };
}

function describeIssue(issue: GithubIssue, readDetails: FoundProposal['readDetails']): FoundProposal {
  const { number, title, body, html_url: url, user, pull_request: pull } = issue;
  return {
    number,
    isCountedApart: false,
    title,
    body: body ?? '',
    url,
    author: user?.login,
    opened: issue.created_at,
    closed: issue.closed_at ?? undefined,
    status: {
      labels: issue.labels,
      isChange: Boolean(pull),
      isDraft: issue.draft ?? false,
      isClosed: issue.state === 'closed',
      isMerged: Boolean(pull?.merged_at),
      isCompleted: !pull && issue.state_reason === 'completed',
    },
    readDetails,
  };
}

async function readGithubDetails(
  { list }: HostClient,
  repository: string,
  { number, reactions, pull_request: pull }: GithubIssue,
): Promise<ProposalDetails> {
  const votes = { for: reactions?.['+1'] ?? 0, against: reactions?.['-1'] ?? 0 };
  if (!pull) return { votes, reviews: [], files: [] };
  const pullRequest = `${repository}/pulls/${String(number)}`;
  const reviews = await list(`${pullRequest}/reviews`, {}, githubReviewSchema);
  const files = await list(`${pullRequest}/files`, {}, githubFileSchema);
  return {
    votes,
    reviews: reviews.flatMap(({ user, state }) => {
      const verdict = VERDICTS[state];
      return verdict === undefined ? [] : [{ by: user?.login, verdict }];
    }),
    files: files.flatMap(({ filename, previous_filename: previous }) => [filename, previous ?? []].flat()),
  };
}

const VERDICTS: Record<string, ReviewEvent['verdict']> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};
