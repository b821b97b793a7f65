import type { z } from 'zod';
import type { Api } from '../ask/api.ts';
import { linkedPage, type Dialect } from '../ask/dialect.ts';
import { HOST_WORDS } from '../ask/host-words.ts';
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

// Source: https://docs.gitlab.com/api/rest/#pagination and https://docs.gitlab.com/api/rest/authentication/
export const gitlabDialect: Dialect = {
  // Unlike PRIVATE-TOKEN, this header is dropped where a redirect leads to another server.
  authorize: (token) => ({ authorization: `Bearer ${token}` }),
  pageSize: { per_page: '100' },
  nextPage: (_url, answer) => linkedPage(answer),
  hasNullLists: false,
};

/** Reads proposals from GitLab. Its issues and merge requests are counted and listed apart. */
export function gitlabClient(api: Api): ProposalClient {
  // The path of a project is one part of the address, with the names of all its groups.
  const project = `projects/${encodeURIComponent(api.repository.path)}`;
  // The oldest first: what is opened meanwhile moves nothing to another page.
  const parameters = { labels: 'proposal', state: 'all', scope: 'all', order_by: 'created_at', sort: 'asc' };
  return {
    change: HOST_WORDS.gitlab.change,
    list: async () => {
      // A token may see confidential issues. The site must not show them.
      const ofIssues = { ...parameters, confidential: 'false' };
      const issues = await api.list({ path: `${project}/issues`, parameters: ofIssues }, gitlabIssueSchema);
      const path = `${project}/merge_requests`;
      const requests = await api.list({ path, parameters }, gitlabMergeRequestSchema);
      return [
        ...issues.map((issue) => describeItem(issue, NO_CHANGE, async () => detailsOf(issue))),
        ...requests.map((request) =>
          describeItem(request, changeOf(request), () => readMergeRequest(api, path, request)),
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
    // GitLab keeps no reason for closing an issue.
    status: { ...change, labels: item.labels, isClosed: item.state === 'closed', isCompleted: false },
    readDetails,
  };
}

function detailsOf({ upvotes, downvotes }: GitlabItem): ProposalDetails {
  return { votes: { for: upvotes, against: downvotes }, reviews: [], files: [] };
}

async function readMergeRequest(
  api: Api,
  path: string,
  request: GitlabMergeRequest,
): Promise<ProposalDetails> {
  const own = `${path}/${String(request.iid)}`;
  const reviewers = await api.list({ path: `${own}/reviewers` }, gitlabReviewerSchema);
  const { approved_by: approvals } = await api.one({ path: `${own}/approvals` }, gitlabApprovalsSchema);
  const diffs = await api.list({ path: `${own}/diffs` }, gitlabDiffSchema);
  return {
    ...detailsOf(request),
    reviews: [
      ...reviewers.flatMap(verdictOf),
      // Anybody may approve, also without being asked to review; an approval counts until it is taken back.
      ...approvals.map(({ user }) => ({ by: user?.username, verdict: 'approved' as const })),
    ],
    files: diffs.flatMap(({ old_path: before, new_path: after }) => [...new Set([after, before])]),
  };
}

/** Approvals are not taken from there: a reviewer stays `approved` although a new commit has reset the approval. */
function verdictOf({ user, state }: z.output<typeof gitlabReviewerSchema>): ReviewEvent[] {
  if (state === 'requested_changes') return [{ by: user?.username, verdict: 'changes' }];
  return state === 'reviewed' ? [{ by: user?.username, verdict: 'commented' }] : [];
}
