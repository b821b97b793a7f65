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
        'What the roles of the family have in common, in one or two sentences. Example: Roles that ' +
          'train models and keep them useful in production.',
      ),
    hue: z
      .int('a hue is a whole number from 0 to 359')
      .gte(0, 'a hue is a whole number from 0 to 359')
      .lt(360, 'a hue is a whole number from 0 to 359')
      .optional()
      .describe(
        "The hue of the family's color, from 0 to 359: 25 is red, 100 yellow, 145 green, 255 blue, 325 pink. " +
          "By default, families take the site's hues in turn. Example: 200",
      ),
    former_ids: formerIdsSchema.describe(
      'Former ids of the family, oldest first, so that old links keep working after its file was renamed. ' +
        'Example: [data-science]',
    ),
  })
  .describe(
    'A family: a group of roles. The file is families/<family>.yaml, and its name is the id of the family.',
  );
