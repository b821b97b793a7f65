import { z } from 'zod';
import { webAddress } from '#catalogue/schemas/text.ts';
import { dayOfMoment, labelNames } from './shapes.ts';

// Source: https://docs.github.com/en/rest/issues/issues#list-repository-issues, and …/rest/pulls/reviews, …/rest/pulls/pulls.

/** An account; a deleted one is null. */
const account = z.object({ login: z.string() }).nullish();

const reactions = z.object({
  '+1': z.int().nonnegative().default(0),
  '-1': z.int().nonnegative().default(0),
});

/** The necessary fields of an issue or a pull request in GitHub's list. */
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

/** A review of a pull request; lists start with the oldest. */
export const githubReviewSchema = z.object({ user: account, state: z.string() });

export const githubFileSchema = z.object({
  filename: z.string(),
  previous_filename: z.string().nullish(),
});
