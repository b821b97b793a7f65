import type { z } from 'zod';
import type { HostClient } from '../../host/host-client.ts';
import { HOST_WORDS } from '../../host/host-words.ts';
import {
  gitlabApprovalsSchema,
  gitlabDiffSchema,
  gitlabIssueSchema,
  gitlabMergeRequestSchema,
  gitlabReviewerSchema,
  type GitlabItem,
  type GitlabMergeRequest,
} from './gitlab-shapes.ts';
import type { FoundProposal, ProposalClient, ProposalDetails, ReviewEvent } from './proposal-client.ts';

/** Creates the client that reads proposals from GitLab, which numbers and lists issues and merge requests separately. */
export function gitlabClient(client: HostClient): ProposalClient {
  // The whole path of a project, including its groups, is a single part of the address.
  const project = `GET /projects/${encodeURIComponent(client.repository.path)}`;
  // With the oldest first, a new item does not move others to another page.
  const parameters = { labels: 'proposal', state: 'all', scope: 'all', order_by: 'created_at', sort: 'asc' };
  return {
    change: HOST_WORDS.gitlab.change,
    list: async () => {
      // The token may have access to confidential issues, which the site must not show.
      const ofIssues = { ...parameters, confidential: 'false' };
      const issues = await client.list(`${project}/issues`, ofIssues, gitlabIssueSchema);
      const all = `${project}/merge_requests`;
      const requests = await client.list(all, parameters, gitlabMergeRequestSchema);
      return [
        ...issues.map((issue) => describeItem(issue, NO_CHANGE, () => Promise.resolve(detailsOf(issue)))),
        ...requests.map((request) =>
          describeItem(request, changeOf(request), () => readMergeRequest(client, all, request)),
        ),
      ];
    },
  };
}

type ChangeStatus = Pick<FoundProposal['status'], 'isChange' | 'isDraft' | 'isMerged'>;

const NO_CHANGE: ChangeStatus = { isChange: false, isDraft: false, isMerged: false };

function changeOf({ state, draft, work_in_progress: isOldDraft }: GitlabMergeRequest): ChangeStatus {
  return { isChange: true, isDraft: draft ?? isOldDraft ?? false, isMerged: state === 'merged' };
}

function describeItem(
  item: GitlabItem,
  change: ChangeStatus,
  readDetails: FoundProposal['readDetails'],
): FoundProposal {
  const merged = 'merged_at' in item ? item.merged_at : undefined;
  return {
    number: item.iid,
    isCountedApart: change.isChange,
    title: item.title,
    body: item.description ?? '',
    url: item.web_url,
    author: item.author?.username,
    opened: item.created_at,
    closed: merged ?? item.closed_at ?? undefined,
    // GitLab stores no reason for closing an issue.
    status: { ...change, labels: item.labels, isClosed: item.state === 'closed', isCompleted: false },
    readDetails,
  };
}

function detailsOf({ upvotes, downvotes }: GitlabItem): ProposalDetails {
  return { votes: { for: upvotes, against: downvotes }, reviews: [], files: [] };
}

async function readMergeRequest(
  { ask, list }: HostClient,
  all: string,
  request: GitlabMergeRequest,
): Promise<ProposalDetails> {
  const own = `${all}/${String(request.iid)}`;
  const reviewers = await list(`${own}/reviewers`, {}, gitlabReviewerSchema);
  const { approved_by: approvals } = await ask(`${own}/approvals`, {}, gitlabApprovalsSchema);
  const diffs = await list(`${own}/diffs`, {}, gitlabDiffSchema);
  return {
    ...detailsOf(request),
    reviews: [
      ...reviewers.flatMap(verdictOf),
      // Users who are not reviewers may approve, too; an approval counts until it is withdrawn.
      ...approvals.map(({ user }) => ({ by: user?.username, verdict: 'approved' as const })),
    ],
    files: diffs.flatMap(({ old_path: before, new_path: after }) => [...new Set([after, before])]),
  };
}

/** Returns a reviewer's verdict except an approval, since `approved` remains after a new commit resets the approval. */
function verdictOf({ user, state }: z.output<typeof gitlabReviewerSchema>): ReviewEvent[] {
  if (state === 'requested_changes') return [{ by: user?.username, verdict: 'changes' }];
  return state === 'reviewed' ? [{ by: user?.username, verdict: 'commented' }] : [];
}
