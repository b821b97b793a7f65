import { z } from 'zod';
import { idOf } from './id-reference.ts';
import { textBlock } from './text.ts';

/** One cell of the matrix. */
const requirementSchema = z.strictObject({
  proficiency: idOf('proficiency').describe(
    'How deep the skill goes at this level: the id of a proficiency of scale.yaml. Example: working',
  ),
  mandatory: z
    .boolean()
    .default(false)
    .describe('Whether nobody reaches the level without it. It is false where it is left out. Example: true'),
  expects: textBlock
    .optional()
    .describe(
      'What one sees somebody in this role and at this level do with the skill: third person, ' +
        "a verb first, 12 to 45 words. Leave it out where the skill's descriptor says it all. " +
        'Example: Replaces the hard-coded model path in a batch job with a registry alias, so ' +
        'that a rollback moves the alias back.',
    ),
});

/** `roles/<role>/requirements/<domain>.yaml`: skill id to level id to requirement, in the order shown. */
export const requirementsSchema = z
  .record(
    idOf('skill'),
    z
      .record(idOf('level'), requirementSchema)
      .nullable()
      .transform((levels) => levels ?? {}),
  )
  .describe(
    "A role's requirements in one domain: the id of a skill, below it the id of a level, below it what is required there. " +
      'A level that is left out has no requirement. ' +
      'The file is roles/<role>/requirements/<domain>.yaml; its skills belong to that domain and stand in the order shown.',
  );
