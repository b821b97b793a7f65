import { z } from 'zod';
import { NONE, UNSURE } from '../assessment/answers.ts';
import { idSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** One depth of a skill. */
export const proficiencySchema = z.strictObject({
  /** An id of its own: an answer may also be "none" or "unsure". */
  id: idSchema.refine(
    (id) => id !== NONE && id !== UNSURE,
    '"none" and "unsure" are answers of the grade calculator: choose another id',
  ),
  /** The name shown to readers, such as Working. */
  name: textLine,
  /** One or two characters that stand for it in the matrix; no two proficiencies share them. */
  letter: textLine.refine((value) => [...value].length <= 2, 'a letter is one or two characters'),
  /** What somebody of this proficiency can do, for any skill. */
  means: textBlock.optional(),
});
export type Proficiency = z.output<typeof proficiencySchema>;

/** `scale.yaml`: the proficiencies, lowest first. */
export const scaleSchema = z.array(proficiencySchema).min(1, 'the scale needs at least one proficiency');
