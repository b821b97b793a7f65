import { z } from 'zod';
import { webAddress } from '#catalogue/schemas/text.ts';

/** The day of a moment, as GitHub writes one: `2026-10-02T09:30:00Z`. */
const day = z.iso
  .datetime({ offset: true })
  .transform((moment) => new Date(moment).toISOString().slice(0, 10));

/** Accounts that were deleted are null. */
const account = z.object({ login: z.string() }).nullish();

const label = z
  .union([z.string(), z.object({ name: z.string().nullish() })])
  .transform((given) => (typeof given === 'string' ? given : (given.name ?? '')).toLowerCase());

const reactions = z.object({
  '+1': z.int().nonnegative().default(0),
  '-1': z.int().nonnegative().default(0),
});

/** An issue or a pull request, as GitHub lists both; the fields that are read. */
export const issueSchema = z.object({
  number: z.int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: webAddress,
  user: account,
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  labels: z.array(label),
  created_at: day,
  closed_at: day.nullish(),
  draft: z.boolean().nullish(),
  pull_request: z.object({ merged_at: day.nullish() }).nullish(),
  reactions: reactions.nullish(),
});
export type Issue = z.output<typeof issueSchema>;

/** A review of a pull request; GitHub lists the oldest first. */
export const reviewSchema = z.object({ user: account, state: z.string() });
export type GithubReview = z.output<typeof reviewSchema>;

/** A file that a pull request touches. */
export const touchedFileSchema = z.object({
  filename: z.string(),
  previous_filename: z.string().nullish(),
});
