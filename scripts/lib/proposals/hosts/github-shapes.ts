import { z } from 'zod';
import { webAddress } from '#catalogue/schemas/text.ts';
import { dayOfMoment, labelNames } from './shapes.ts';

// Source: https://docs.github.com/en/rest/issues/issues#list-repository-issues, and …/rest/pulls/reviews, …/rest/pulls/pulls.

/** Accounts that were deleted are null. */
const account = z.object({ login: z.string() }).nullish();

const reactions = z.object({
  '+1': z.int().nonnegative().default(0),
  '-1': z.int().nonnegative().default(0),
});

/** An issue or a pull request, as GitHub lists both; the fields that are read. */
export const githubIssueSchema = z.object({
  number: z.int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: webAddress,
  user: account,
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  labels: labelNames,
  created_at: dayOfMoment,
  closed_at: dayOfMoment.nullish(),
  draft: z.boolean().nullish(),
  pull_request: z.object({ merged_at: dayOfMoment.nullish() }).nullish(),
  reactions: reactions.nullish(),
});
export type GithubIssue = z.output<typeof githubIssueSchema>;

/** A review of a pull request; GitHub lists the oldest first. */
export const githubReviewSchema = z.object({ user: account, state: z.string() });

/** A file that a pull request touches. */
export const githubFileSchema = z.object({
  filename: z.string(),
  previous_filename: z.string().nullish(),
});
