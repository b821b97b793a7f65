import type { z } from 'zod';
import type { CachedAnswer } from '../ask/answer-cache.ts';
import type { Api } from '../ask/api.ts';
import { linkedPage, type Dialect } from '../ask/dialect.ts';
import { HOST_WORDS } from '../ask/host-words.ts';
import { filesOfDiff } from './files-of-diff.ts';
import {
  forgejoFileSchema,
  forgejoIssueSchema,
  forgejoPullSchema,
  forgejoReactionSchema,
  forgejoReviewSchema,
  type ForgejoIssue,
} from './forgejo-shapes.ts';
import type { FoundProposal, ProposalClient, ProposalDetails, ReviewEvent } from './proposal-client.ts';

// Source: https://forgejo.org/docs/latest/user/api-usage/
export const forgejoDialect: Dialect = {
  authorize: (token) => ({ authorization: `token ${token}` }),
  // Servers allow 50 unless their MAX_RESPONSE_ITEMS says otherwise.
  pageSize: { limit: '50' },
  nextPage: numberedPage,
  // Go serializes an empty list as null, as in the answer about reactions.
  hasNullLists: true,
};

/** Creates the client that reads proposals from Forgejo, such as Codeberg, or from Gitea. */
export function forgejoClient(api: Api): ProposalClient {
  const repository = `repos/${api.repository.path}`;
  return {
    change: HOST_WORDS.forgejo.change,
    list: async () => {
      // "since" does not report an issue that was deleted or lost its label.
      const parameters = { labels: 'proposal', state: 'all', sort: 'oldest' };
      const issues = await api.list({ path: `${repository}/issues`, parameters }, forgejoIssueSchema);
      return (
        issues
          // Forgejo ignores a label that the repository does not have, and lists all issues.
          .filter(({ labels }) => labels?.includes('proposal'))
          .map((issue) => describeIssue(issue, () => readForgejoDetails(api, repository, issue)))
      );
    },
  };
}

/**
 * Returns the address of the next page by its number. Some lists have no `Link` header, only `X-Total-Count`, and links have
 * the server's own address, which may differ behind a proxy.
 */
function numberedPage(url: string, answer: CachedAnswer, count: number): string | undefined {
  const isEmpty = !Array.isArray(answer.data) || answer.data.length === 0;
  const hasMore = linkedPage(answer) !== undefined || Number(answer.total ?? 0) > count;
  if (isEmpty || !hasMore) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(Number(next.searchParams.get('page') ?? '1') + 1));
  return next.href;
}

function describeIssue(issue: ForgejoIssue, readDetails: FoundProposal['readDetails']): FoundProposal {
  const { number, title, body, html_url: url, user, state, pull_request: pull } = issue;
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
      labels: issue.labels ?? [],
      isChange: Boolean(pull),
      isDraft: pull?.draft ?? false,
      isClosed: state === 'closed',
      isMerged: pull?.merged ?? false,
      // Forgejo stores no reason for closing an issue.
      isCompleted: false,
    },
    readDetails,
  };
}

async function readForgejoDetails(
  api: Api,
  repository: string,
  issue: ForgejoIssue,
): Promise<ProposalDetails> {
  const { number, state, updated_at: asOf, pull_request: pull } = issue;
  const reactions = await api.list(
    {
      path: `${repository}/issues/${String(number)}/reactions`,
      // Reactions do not update an issue, so those of an open issue are requested every time.
      asOf: state === 'closed' ? asOf : undefined,
    },
    forgejoReactionSchema,
  );
  const votes = (content: string): number =>
    reactions.filter((reaction) => reaction.content === content).length;
  return {
    votes: { for: votes('+1'), against: votes('-1') },
    ...(pull
      ? await readPull(api, `${repository}/pulls/${String(number)}`, asOf)
      : { reviews: [], files: [] }),
  };
}

/** Reads a pull request. Comments, reviews and commits update it, so earlier answers are valid until then. */
async function readPull(api: Api, path: string, asOf: string): Promise<Omit<ProposalDetails, 'votes'>> {
  const reviews = await api.list({ path: `${path}/reviews`, asOf }, forgejoReviewSchema);
  return { reviews: reviews.flatMap(verdictOf), files: await readFiles(api, path, asOf) };
}

async function readFiles(api: Api, path: string, asOf: string): Promise<string[]> {
  const pull = await api.one({ path, asOf }, forgejoPullSchema);
  // Servers without https://github.com/go-gitea/gitea/pull/34333 fail to list files once the fork is deleted.
  if (!pull.head?.repo) return filesOfDiff(await api.text({ path: `${path}.diff`, asOf }));
  const files = await api.list({ path: `${path}/files`, asOf }, forgejoFileSchema);
  return files.flatMap(({ filename, previous_filename: previous }) => [filename, previous || []].flat());
}

function verdictOf({ user, state, dismissed }: z.output<typeof forgejoReviewSchema>): ReviewEvent[] {
  const verdict = dismissed === true ? 'dismissed' : VERDICTS[state];
  return verdict === undefined ? [] : [{ by: user?.login, verdict }];
}

/** The verdicts of reviews by state; other states are requests for a review and unsent reviews. */
const VERDICTS: Record<string, ReviewEvent['verdict']> = {
  APPROVED: 'approved',
  REQUEST_CHANGES: 'changes',
  COMMENT: 'commented',
};
