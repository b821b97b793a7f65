import { z } from 'zod';
import { webAddress } from '#catalogue/schemas/text.ts';
import { dayOfMoment, labelNames } from './shapes.ts';

// Source: https://codeberg.org/swagger.v1.json (Issue, PullRequest, PullReview, Reaction, ChangedFile)

/** An account; a deleted one is null or has the name Ghost. */
const account = z.object({ login: z.string() }).nullish();

export const forgejoIssueSchema = z.object({
  number: z.int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: webAddress,
  user: account,
  state: z.enum(['open', 'closed']),
  labels: labelNames.nullish(),
  created_at: dayOfMoment,
  updated_at: z.iso.datetime({ offset: true }),
  closed_at: dayOfMoment.nullish(),
  pull_request: z.object({ merged: z.boolean().nullish(), draft: z.boolean().nullish() }).nullish(),
});
export type ForgejoIssue = z.output<typeof forgejoIssueSchema>;

export const forgejoReactionSchema = z.object({ content: z.string() });

/** A pull request, whose repository is null if its fork was deleted. */
export const forgejoPullSchema = z.object({
  head: z.object({ repo: z.looseObject({}).nullish() }).nullish(),
});

/** A review of a pull request; lists start with the oldest. */
export const forgejoReviewSchema = z.object({
  user: account,
  state: z.string(),
  dismissed: z.boolean().nullish(),
});

export const forgejoFileSchema = z.object({
  filename: z.string(),
  previous_filename: z.string().nullish(),
});
