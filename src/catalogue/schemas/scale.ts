import { z } from 'zod';
import { NONE, UNSURE } from '#catalogue/assessment/answers.ts';
import { formerIdsSchema, idSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

const TAKEN = '"none" and "unsure" are answers of the grade calculator: choose another id';

/** One depth of a skill. */
const proficiencySchema = z
  .strictObject({
    // An answer may also be "none" or "unsure".
    id: idSchema
      .refine(isFree, TAKEN)
      .describe(
        'The id of the proficiency: lower-case letters, digits and single hyphens; not "none" or "unsure", which are ' +
          'answers. Example: working',
      ),
    name: textLine.describe('The name that readers see. Example: Working'),
    letter: textLine
      .refine((value) => [...value].length <= 2, 'a letter is one or two characters')
      .describe(
        'One or two characters that stand for it in the matrix. No two proficiencies share them. ' +
          'Example: W',
      ),
    value: z
      .number()
      .optional()
      .describe('The number by which others know the proficiency. No two proficiencies share it. Example: 2'),
    means: textBlock
      .optional()
      .describe(
        'What somebody of this proficiency can do, whatever the skill. Example: Uses it unaided ' +
          'on ordinary problems.',
      ),
    former_ids: formerIdsSchema
      .refine((ids) => ids.every(isFree), TAKEN)
      .describe(
        'Ids that the proficiency had before, so that old links and answers go on working. Example: [basic]',
      ),
  })
  .describe('One proficiency of the scale.');

/** `scale.yaml`: the proficiencies, lowest first. */
export const scaleSchema = z
  .array(proficiencySchema)
  .min(1, 'the scale needs at least one proficiency')
  .describe('The scale: how deep a skill can go, lowest first. The file is scale.yaml.');

function isFree(id: string): boolean {
  return id !== NONE && id !== UNSURE;
}
