import { z } from 'zod';
import { fieldsBesideIds, idOf } from './id-reference.ts';
import { textBlock } from './text.ts';

/** The most examples of one requirement. */
export const MOST_EXAMPLES = 3;

const examples = z
  .union([
    textBlock,
    z
      .array(textBlock)
      .min(1, 'write an example, or leave the field out')
      .max(MOST_EXAMPLES, 'keep the best three'),
  ])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .default([]);

/** One cell of the matrix. */
export const requirementSchema = z.strictObject({
  proficiency: idOf('proficiency')
    .optional()
    .describe(
      'How deep the skill goes at this level: the id of a proficiency of scale.yaml. A requirement may do without it. ' +
        'Example: working',
    ),
  mandatory: z
    .boolean()
    .default(false)
    .describe('Whether nobody reaches the level without it. It is false where it is left out. Example: true'),
  expects: textBlock
    .optional()
    .describe(
      'The criterion: what somebody in this role at this level does as a habit, in any company; third person, a verb ' +
        "first, 12 to 32 words. Leave it out where the skill's descriptor says it all. Example: Releases each model " +
        'under a registry alias, so that a rollback only moves the alias back.',
    ),
  example: examples.describe(
    'One case of the criterion, or up to three: at most 25 words each. It demands nothing. Example: Moves the alias ' +
      'of a churn model back within minutes of a bad release.',
  ),
});

/** A skill in a role: what else meets it, and one requirement a level. */
const rowSchema = fieldsBesideIds(
  'level',
  {
    alternatives: z
      .array(idOf('skill'))
      .min(1, 'name a skill, or leave the field out')
      .optional()
      .describe(
        'Skills any of which meets the row in place of its own, as ids. The texts of such a row name none of them. ' +
          'Example: [azure, google-cloud]',
      ),
  },
  requirementSchema,
);

/** `roles/<role>/requirements/<domain>.yaml`: skill id to level id to requirement, in the order shown. */
export const requirementsSchema = z
  .record(
    idOf('skill'),
    rowSchema.nullable().transform((row) => {
      const { alternatives = [], ...cells } = row ?? {};
      return { alternatives, cells };
    }),
  )
  .describe(
    "A role's requirements in one domain: the id of a skill, below it the id of a level, below it what is required there. " +
      'A level that is left out has no requirement. ' +
      'The file is roles/<role>/requirements/<domain>.yaml; its skills belong to that domain and stand in the order shown.',
  );
