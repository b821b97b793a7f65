import { z } from 'zod';
import { calendarDay, textLine, webAddress } from './text.ts';

const count = z.number().int().nonnegative('a number of votes is 0 or more').default(0);

const votesSchema = z.strictObject({
  for: count.describe('The number of votes for it.'),
  against: count.describe('The number of votes against it.'),
});

export type Votes = z.output<typeof votesSchema>;

const reviewSchema = z
  .strictObject({
    by: textLine.describe('The account name of the reviewer. Example: octocat'),
    verdict: z.enum(['approved', 'changes', 'commented']).describe('The decision of the reviewer.'),
  })
  .describe('The decision of one reviewer.');
export type Review = z.output<typeof reviewSchema>;

/** `proposals/<number>.yaml`, or `proposals/mr-<number>.yaml`: a proposal in its last known state. */
export const proposalSchema = z
  .strictObject({
    title: textLine.describe(
      'The title of the proposal. Example: Make drift monitoring mandatory from Middle',
    ),
    state: z.enum(['open', 'review', 'accepted', 'declined']).describe('The state of the proposal.'),
    url: webAddress.describe('The page of its discussion. Example: https://github.com/owner/name/issues/128'),
    opened: calendarDay.describe('The date on which it was made. Example: 2026-10-02'),
    closed: calendarDay.optional().describe('The date on which it was decided. Example: 2026-10-20'),
    votes: votesSchema.default({ for: 0, against: 0 }).describe('The votes so far.'),
    reviews: z
      .array(reviewSchema)
      .default([])
      .describe('The decisions of the owners, one entry per reviewer.'),
    about: z
      .array(textLine)
      .default([])
      .describe(
        'The subjects of the proposal: ids of requirements (role/skill/level), roles, skills or domains. ' +
          'Example: [mlops-engineer/model-monitoring/middle]',
      ),
  })
  .describe(
    "A proposal in its last state known from the repository's host. The file is proposals/<number>.yaml, or " +
      'proposals/mr-<number>.yaml for a merge request on GitLab. "npx rolebook proposals" writes it.',
  );
export type ProposalState = z.output<typeof proposalSchema>['state'];
