import { z } from 'zod';
import { formerIdsSchema, idSchema } from './id.ts';
import { isTakenLevelId, TAKEN_LEVEL_ID } from './taken-level-id.ts';
import { textBlock, textLine } from './text.ts';

/** One step of the default ladder. */
const ladderLevelSchema = z
  .strictObject({
    id: idSchema
      .refine((id) => !isTakenLevelId(id), TAKEN_LEVEL_ID)
      .describe('The id of the level: lower-case letters, digits and single hyphens. Example: senior'),
    name: textLine.describe('The name that readers see. Example: Senior'),
    short: textLine
      .optional()
      .describe('The name where there is little room. Without it, the name is cut. Example: Sen'),
    scope: textBlock
      .optional()
      .describe(
        'What somebody at this level is responsible for, in any role. Example: Designs a system ' +
          'that others use, and leads the incident when it fails.',
      ),
    former_ids: formerIdsSchema.describe(
      'Ids that the level had before, in the roles that take it from here, so that old links and ' +
        'answers go on working. Example: [sr]',
    ),
  })
  .describe('One level of the ladder.');

/** `ladder.yaml`: the default levels of a role, lowest first. */
export const ladderSchema = z
  .array(ladderLevelSchema)
  .min(1, 'the ladder needs at least one level')
  .describe(
    'The ladder: the levels that a role has unless it names its own, lowest first. The file is ladder.yaml.',
  );
