import { z } from 'zod';
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
  })
  .describe(
    'A family: a group of roles. The file is families/<family>.yaml, and its name is the id of the family.',
  );
