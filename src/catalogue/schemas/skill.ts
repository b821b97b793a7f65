import { z } from 'zod';
import { idSchema, ownersSchema } from './id.ts';
import { calendarDay, textBlock, textLine, webAddress } from './text.ts';

/** Something worth reading or doing, from its source. */
const resourceSchema = z.strictObject({
  /** What it is, and what the reader gains. */
  title: textLine,
  url: webAddress,
  kind: z.enum(['docs', 'course', 'book', 'article', 'practice']),
});
export type Resource = z.output<typeof resourceSchema>;

/** `skills/<domain>/<skill>.yaml`: what a skill is, true for every role. */
export const skillSchema = z.strictObject({
  /** The name shown to readers, spelled as its makers spell it. */
  name: textLine,
  /** The id of one of the domain's groups. */
  group: idSchema.optional(),
  /** What the skill is, in one or two sentences. */
  summary: textBlock.optional(),
  /** Other names under which the search finds it. */
  aliases: z.array(textLine).default([]),
  /** What each proficiency looks like, whatever the role; keys are ids of the scale. */
  descriptors: z.record(idSchema, textBlock).default({}),
  /** Primary sources, at most a handful. */
  resources: z.array(resourceSchema).default([]),
  /** Who reviews changes to the skill. */
  owner: ownersSchema.default([]),
  /** The day on which an owner last confirmed the texts. */
  reviewed: calendarDay.optional(),
  /** Ids that the skill had before, so that old links go on working. */
  former_ids: z.array(idSchema).default([]),
});
