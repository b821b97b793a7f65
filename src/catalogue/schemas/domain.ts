import { z } from 'zod';
import { idSchema, ownersSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** `domains/<domain>.yaml`: a group of skills. */
export const domainSchema = z.strictObject({
  /** The name shown to readers. */
  name: textLine,
  /** One or two sentences: what binds the domain's skills together. */
  summary: textBlock.optional(),
  /** Where the domain stands among the others, lowest first; without it, by name after those that have one. */
  order: z.number().optional(),
  /** Who reviews changes to the domain. */
  owner: ownersSchema.default([]),
  /** Groups of skills, id to name; none where the domain is small. */
  groups: z.record(idSchema, textLine).default({}),
});
