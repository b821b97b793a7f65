import { z } from 'zod';
import { idSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** A level of a role: a step of the ladder, or one of the role's own. */
const roleLevelSchema = z.strictObject({
  /** The name; a level of the ladder has one already. */
  name: textLine.optional(),
  /** The name where there is little room; without it, the name is cut. */
  short: textLine.optional(),
  /** The technologies of the level. */
  stack: z.array(textLine).default([]),
  /** What the work at this level is about. */
  focus: z.array(textBlock).default([]),
  /** What somebody at this level is there for. */
  summary: textBlock.optional(),
});

/** `roles/<role>/role.yaml`: a role and its levels. */
export const roleSchema = z.strictObject({
  /** The name shown to readers. */
  name: textLine,
  /** The id of the family; without it the role stands under "Other roles". */
  family: idSchema.optional(),
  /** What the role is for, in one line. */
  tagline: textBlock.optional(),
  /** What the role is for, in a paragraph. */
  summary: textBlock.optional(),
  /** Other names under which the search finds it. */
  aliases: z.array(textLine).default([]),
  /** The role's levels in order, lowest first, id to level. */
  levels: z
    .record(
      idSchema,
      roleLevelSchema.nullable().transform((level) => level ?? roleLevelSchema.parse({})),
    )
    .refine((levels) => Object.keys(levels).length > 0, 'a role needs at least one level'),
  /** The order of the domains in the matrix; without it, the domains' own. */
  domains: z.array(idSchema).optional(),
  /** The domains that make the role what it is. */
  key_domains: z.array(idSchema).default([]),
  /** Ids that the role had before, so that old links go on working. */
  former_ids: z.array(idSchema).default([]),
});
