import { z } from 'zod';
import { calendarDay, textLine, webAddress } from './text.ts';

const count = z.number().int().nonnegative('a number of votes is 0 or more').default(0);

/** How many are for it, and how many against. */
const votesSchema = z.strictObject({
  for: count.describe('How many are for it.'),
  against: count.describe('How many are against it.'),
});

export type Votes = z.output<typeof votesSchema>;

const reviewSchema = z
  .strictObject({
    by: textLine.describe('The account name of the reviewer. Example: octocat'),
    verdict: z.enum(['approved', 'changes', 'commented']).describe('What the reviewer decided.'),
  })
  .describe('What one reviewer decided.');
export type Review = z.output<typeof reviewSchema>;

/** `proposals/<number>.yaml`, or `proposals/mr-<number>.yaml`: a proposal as the repository's host last knew it. */
export const proposalSchema = z
  .strictObject({
    title: textLine.describe(
      'What is proposed, in one line. Example: Make drift monitoring mandatory from Middle',
    ),
    state: z.enum(['open', 'review', 'accepted', 'declined']).describe('How far the proposal has come.'),
    url: webAddress.describe('Where it is discussed. Example: https://github.com/owner/name/issues/128'),
    opened: calendarDay.describe('The day on which it was made. Example: 2026-10-02'),
    closed: calendarDay.optional().describe('The day on which it was decided. Example: 2026-10-20'),
    votes: votesSchema.default({ for: 0, against: 0 }).describe('How the votes stand.'),
    reviews: z.array(reviewSchema).default([]).describe('What the owners decided, one entry a reviewer.'),
    about: z
      .array(textLine)
      .default([])
      .describe(
        'What it changes: ids of requirements (role/skill/level), roles, skills or domains. ' +
          'Example: [mlops-engineer/model-monitoring/middle]',
      ),
  })
  .describe(
    "A proposal, as the repository's host last knew it. The file is proposals/<number>.yaml, and " +
      'proposals/mr-<number>.yaml for a merge request on GitLab; a command writes it.',
  );
export type ProposalState = z.output<typeof proposalSchema>['state'];
