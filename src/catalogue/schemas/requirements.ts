import { z } from 'zod';
import { fieldsBesideIds, idOf } from './id-reference.ts';
import { textBlock } from './text.ts';

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
      'The required depth of the skill at this level: the id of a proficiency in scale.yaml. A requirement may have none. ' +
        'Example: working',
    ),
  mandatory: z
    .boolean()
    .default(false)
    .describe(
      'Whether the level cannot be reached without this requirement. The default is false. Example: true',
    ),
  expects: textBlock
    .optional()
    .describe(
      'The criterion: what a person in this role at this level does regularly, in any company. Start with a verb in the third ' +
        "person; 12 to 32 words. Leave it out if the skill's descriptor is sufficient. Example: Releases each model " +
        'under a registry alias, so that a rollback only moves the alias back.',
    ),
  example: examples.describe(
    'One to three examples of the criterion, at most 25 words each. They do not add requirements. Example: Moves the alias ' +
      'of a churn model back within minutes of a bad release.',
  ),
});

/** A row: its alternatives, and one requirement per level. */
const rowSchema = fieldsBesideIds(
  'level',
  {
    alternatives: z
      .array(idOf('skill'))
      .min(1, 'name a skill, or leave the field out')
      .optional()
      .describe(
        'The ids of other skills, each of which also meets this row. The texts of such a row must not name any of these skills. ' +
          'Example: [azure, google-cloud]',
      ),
  },
  requirementSchema,
);

/** `roles/<role>/requirements/<domain>.yaml`: requirements by skill id and level id, in display order. */
export const requirementsSchema = z
  .record(
    idOf('skill'),
    rowSchema.nullable().transform((row) => {
      const { alternatives = [], ...cells } = row ?? {};
      return { alternatives, cells };
    }),
  )
  .describe(
    "A role's requirements in one domain. Each skill id has level ids below it, and each level id the fields of a requirement. " +
      'A level that is left out has no requirement. ' +
      'The file is roles/<role>/requirements/<domain>.yaml; its skills belong to that domain and are in display order.',
  );
