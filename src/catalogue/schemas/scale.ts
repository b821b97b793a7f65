import { z } from 'zod';
import { NONE, UNSURE } from '#catalogue/assessment/answers.ts';
import { formerIdsSchema, idSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

const TAKEN = '"none" and "unsure" are answers of the grade calculator: choose another id';

const proficiencySchema = z
  .strictObject({
    // Answers of the calculator are proficiency ids, "none" or "unsure".
    id: idSchema
      .refine(isFree, TAKEN)
      .describe(
        'The id of the proficiency: lowercase letters, digits and single hyphens. "none" and "unsure" are reserved for ' +
          'answers. Example: working',
      ),
    name: textLine.describe('The name that readers see. Example: Working'),
    letter: textLine
      .refine((value) => [...value].length <= 2, 'a letter is one or two characters')
      .describe(
        'One or two characters for the cells of the matrix, unique among the proficiencies. Example: W',
      ),
    value: z
      .number()
      .optional()
      .describe('The number of the proficiency in other systems, unique among the proficiencies. Example: 2'),
    means: textBlock
      .optional()
      .describe(
        'What a person at this proficiency can do with any skill. Example: Uses it unaided ' +
          'on ordinary problems.',
      ),
    former_ids: formerIdsSchema
      .refine((ids) => ids.every(isFree), TAKEN)
      .describe(
        'Former ids of the proficiency, oldest first, so that old links and answers keep working. Example: [basic]',
      ),
  })
  .describe('One proficiency of the scale.');

/** `scale.yaml`: the proficiencies, lowest first. */
export const scaleSchema = z
  .array(proficiencySchema)
  .min(1, 'the scale needs at least one proficiency')
  .describe('The scale: the proficiencies, lowest first. The file is scale.yaml.');

function isFree(id: string): boolean {
  return id !== NONE && id !== UNSURE;
}
