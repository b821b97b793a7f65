import { z } from 'zod';
import { webAddress } from '#catalogue/schemas/text.ts';
import { dayOfMoment, labelNames } from './shapes.ts';

// Source: https://docs.gitlab.com/api/issues/#list-project-issues and https://docs.gitlab.com/api/merge_requests/

const account = z.object({ username: z.string() }).nullish();

/** The common fields of issues and merge requests; `iid` is the number in the project. */
const common = {
  iid: z.int().positive(),
  title: z.string(),
  description: z.string().nullish(),
  web_url: webAddress,
  author: account,
  labels: labelNames,
  upvotes: z.int().nonnegative().default(0),
  downvotes: z.int().nonnegative().default(0),
  created_at: dayOfMoment,
  closed_at: dayOfMoment.nullish(),
};

export const gitlabIssueSchema = z.object({ ...common, state: z.enum(['opened', 'closed']) });

/** A merge request, which is `locked` while GitLab merges it. Before GitLab 14, `draft` was named `work_in_progress`. */
export const gitlabMergeRequestSchema = z.object({
  ...common,
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  draft: z.boolean().nullish(),
  work_in_progress: z.boolean().nullish(),
  merged_at: dayOfMoment.nullish(),
});
export type GitlabMergeRequest = z.output<typeof gitlabMergeRequestSchema>;
export type GitlabItem = z.output<typeof gitlabIssueSchema> | GitlabMergeRequest;

/** Source: https://docs.gitlab.com/api/merge_request_approvals/ */
export const gitlabApprovalsSchema = z.object({ approved_by: z.array(z.object({ user: account })) });

/** A reviewer and the state of the review (GitLab 15.3 or later). GitLab 16.9 added `requested_changes`. */
export const gitlabReviewerSchema = z.object({ user: account, state: z.string().nullish() });

/** A file in a merge request, from `/diffs` (GitLab 15.7 or later). */
export const gitlabDiffSchema = z.object({ old_path: z.string(), new_path: z.string() });
