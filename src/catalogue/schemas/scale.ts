import { z } from 'zod';
import { NONE, UNSURE } from '../assessment/answers.ts';
import { idSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** One depth of a skill. */
export const proficiencySchema = z
  .strictObject({
    // An answer may also be "none" or "unsure".
    id: idSchema
      .refine(
        (id) => id !== NONE && id !== UNSURE,
        '"none" and "unsure" are answers of the grade calculator: choose another id',
      )
      .describe('The id of the proficiency: lower-case letters, digits and single hyphens. Example: working'),
    name: textLine.describe('The name that readers see. Example: Working'),
    letter: textLine
      .refine((value) => [...value].length <= 2, 'a letter is one or two characters')
      .describe(
        'One or two characters that stand for it in the matrix. No two proficiencies share them. ' +
          'Example: W',
      ),
    means: textBlock
      .optional()
      .describe(
        'What somebody of this proficiency can do, whatever the skill. Example: Uses it unaided ' +
          'on ordinary problems.',
      ),
  })
  .describe('One proficiency of the scale.');
export type Proficiency = z.output<typeof proficiencySchema>;

/** `scale.yaml`: the proficiencies, lowest first. */
export const scaleSchema = z
  .array(proficiencySchema)
  .min(1, 'the scale needs at least one proficiency')
  .describe('The scale: how deep a skill can go, lowest first. The file is scale.yaml.');
