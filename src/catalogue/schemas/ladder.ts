import { z } from 'zod';
import { formerIdsSchema, idSchema } from './id.ts';
import { isTakenLevelId, TAKEN_LEVEL_ID } from './taken-level-id.ts';
import { textBlock, textLine } from './text.ts';

const ladderLevelSchema = z
  .strictObject({
    id: idSchema
      .refine((id) => !isTakenLevelId(id), TAKEN_LEVEL_ID)
      .describe('The id of the level: lowercase letters, digits and single hyphens. Example: senior'),
    name: textLine.describe('The name that readers see. Example: Senior'),
    short: textLine
      .optional()
      .describe('A short name for narrow places. By default, the name is shortened. Example: Sen'),
    scope: textBlock
      .optional()
      .describe(
        'The responsibility of a person at this level, in any role. Example: Designs a system ' +
          'that others use, and leads the incident when it fails.',
      ),
    former_ids: formerIdsSchema.describe(
      'Former ids of the level, oldest first, so that old links and answers keep working in all roles that use it. Example: [sr]',
    ),
  })
  .describe('One level of the ladder.');

/** `ladder.yaml`: the default levels of a role, lowest first. */
export const ladderSchema = z
  .array(ladderLevelSchema)
  .min(1, 'the ladder needs at least one level')
  .describe('The ladder: the default levels of roles, lowest first. The file is ladder.yaml.');
