import { z } from 'zod';
import { calendarDay, textLine, webAddress } from './text.ts';

const count = z.number().int().nonnegative('a number of votes is 0 or more').default(0);

/** `proposals/<number>.yaml`: a proposal as the repository's host last knew it. */
export const proposalSchema = z.strictObject({
  title: textLine,
  state: z.enum(['open', 'review', 'accepted', 'declined']),
  /** Where it is discussed. */
  url: webAddress,
  opened: calendarDay,
  closed: calendarDay.optional(),
  votes: z.strictObject({ for: count, against: count }).default({ for: 0, against: 0 }),
  /** What the owners decided, one entry a reviewer. */
  reviews: z
    .array(z.strictObject({ by: textLine, verdict: z.enum(['approved', 'changes', 'commented']) }))
    .default([]),
  /** What it changes: ids of requirements (`role/skill/level`), roles, skills or domains. */
  about: z.array(textLine).default([]),
});
