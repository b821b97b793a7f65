import { z } from 'zod';
import { idSchema } from './id.ts';
import { textBlock } from './text.ts';

/** One cell of the matrix. */
const requirementSchema = z.strictObject({
  /** The id of a proficiency of the scale. */
  proficiency: idSchema,
  /** Whether the level cannot be reached without it. */
  mandatory: z.boolean().default(false),
  /** What this role does with the skill at this level; without it the skill's descriptor stands alone. */
  expects: textBlock.optional(),
});

/** `roles/<role>/requirements/<domain>.yaml`: skill id to level id to requirement, in the order shown. */
export const requirementsSchema = z.record(idSchema, z.record(idSchema, requirementSchema));
