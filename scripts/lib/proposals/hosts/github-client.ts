import type { Api } from '../ask/api.ts';
import { linkedPage, type Dialect } from '../ask/dialect.ts';
import { HOST_WORDS } from '../ask/host-words.ts';
import {
  githubFileSchema,
  githubIssueSchema,
  githubReviewSchema,
  type GithubIssue,
} from './github-shapes.ts';
import type { FoundProposal, ProposalClient, ProposalDetails, ReviewEvent } from './proposal-client.ts';

// Source: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
export const githubDialect: Dialect = {
  authorize: (token) => ({ authorization: `token ${token}` }),
  pageSize: { per_page: '100' },
  nextPage: (_url, answer) => linkedPage(answer),
  hasNullLists: false,
};

/** Creates the client that reads proposals from GitHub or GitHub Enterprise. */
export function githubClient(api: Api): ProposalClient {
  const repository = `repos/${api.repository.path}`;
  return {
    change: HOST_WORDS.github.change,
    list: async () => {
      // With the oldest first, a new issue does not move others to another page.
      const parameters = { labels: 'proposal', state: 'all', sort: 'created', direction: 'asc' };
      const issues = await api.list({ path: `${repository}/issues`, parameters }, githubIssueSchema);
      return issues.map((issue) => describeIssue(issue, () => readGithubDetails(api, repository, issue)));
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
  api: Api,
  repository: string,
  { number, reactions, pull_request: pull }: GithubIssue,
): Promise<ProposalDetails> {
  const votes = { for: reactions?.['+1'] ?? 0, against: reactions?.['-1'] ?? 0 };
  if (!pull) return { votes, reviews: [], files: [] };
  const path = `${repository}/pulls/${String(number)}`;
  const reviews = await api.list({ path: `${path}/reviews` }, githubReviewSchema);
  const files = await api.list({ path: `${path}/files` }, githubFileSchema);
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
