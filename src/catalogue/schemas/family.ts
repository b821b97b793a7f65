import { z } from 'zod';
import { formerIdsSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** `families/<family>.yaml`: a group of roles. */
export const familySchema = z
  .strictObject({
    name: textLine.describe('The name that readers see. Example: ML & AI Engineering'),
    summary: textBlock
      .optional()
      .describe(
        "What the family's roles have in common, in one or two sentences. Example: Roles that " +
          'train models and keep them useful in production.',
      ),
    hue: z
      .int('a hue is a whole number from 0 to 359')
      .gte(0, 'a hue is a whole number from 0 to 359')
      .lt(360, 'a hue is a whole number from 0 to 359')
      .optional()
      .describe(
        "The hue of the family's color, from 0 to 359: 25 is red, 100 yellow, 145 green, 255 blue, 325 pink. " +
          "Without it, families take the site's hues in turn. Example: 200",
      ),
    former_ids: formerIdsSchema.describe(
      'Ids that the family had before its file was renamed, so that old links go on working. ' +
        'Example: [data-science]',
    ),
  })
  .describe(
    'A family: a group of roles. The file is families/<family>.yaml, and its name is the id of the family.',
  );
