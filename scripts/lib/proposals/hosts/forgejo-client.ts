import type { z } from 'zod';
import type { HostClient } from '../../host/host-client.ts';
import { HOST_WORDS } from '../../host/host-words.ts';
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

/** Creates the client that reads proposals from Forgejo, such as Codeberg, or from Gitea. */
export function forgejoClient(client: HostClient): ProposalClient {
  const repository = `GET /repos/${client.repository.path}`;
  return {
    change: HOST_WORDS.forgejo.change,
    list: async () => {
      // "since" does not report an issue that was deleted or lost its label.
      const parameters = { labels: 'proposal', state: 'all', sort: 'oldest' };
      const issues = await client.list(`${repository}/issues`, parameters, forgejoIssueSchema);
      return (
        issues
          // Forgejo ignores a label that the repository does not have, and lists all issues.
          .filter(({ labels }) => labels?.includes('proposal'))
          .map((issue) => describeIssue(issue, () => readForgejoDetails(client, repository, issue)))
      );
    },
  };
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
  client: HostClient,
  repository: string,
  issue: ForgejoIssue,
): Promise<ProposalDetails> {
  const { number, state, updated_at: asOf, pull_request: pull } = issue;
  const reactions = await client.list(
    `${repository}/issues/${String(number)}/reactions`,
    {},
    forgejoReactionSchema,
    // Reactions do not update an issue, so those of an open issue are requested every time.
    state === 'closed' ? asOf : undefined,
  );
  const votes = (content: string): number =>
    reactions.filter((reaction) => reaction.content === content).length;
  return {
    votes: { for: votes('+1'), against: votes('-1') },
    ...(pull
      ? await readPull(client, `${repository}/pulls/${String(number)}`, asOf)
      : { reviews: [], files: [] }),
  };
}

/** Reads a pull request. Comments, reviews and commits update it, so earlier answers are valid until then. */
async function readPull(
  client: HostClient,
  pullRequest: string,
  asOf: string,
): Promise<Omit<ProposalDetails, 'votes'>> {
  const reviews = await client.list(`${pullRequest}/reviews`, {}, forgejoReviewSchema, asOf);
  return { reviews: reviews.flatMap(verdictOf), files: await readFiles(client, pullRequest, asOf) };
}

async function readFiles(client: HostClient, pullRequest: string, asOf: string): Promise<string[]> {
  const pull = await client.ask(pullRequest, {}, forgejoPullSchema, asOf);
  // Servers without https://github.com/go-gitea/gitea/pull/34333 fail to list files once the fork is deleted.
  if (!pull.head?.repo) return filesOfDiff(await client.readText(`${pullRequest}.diff`, asOf));
  const files = await client.list(`${pullRequest}/files`, {}, forgejoFileSchema, asOf);
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
