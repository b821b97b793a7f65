import { z } from 'zod';
import { textLine } from './text.ts';

/** The front matter of `guides/<guide>.mdx`. */
export const guideSchema = z
  .strictObject({
    title: textLine.describe('The heading of the guide. Example: How to read the matrix'),
    summary: textLine
      .optional()
      .describe(
        'What readers learn from the guide, in one sentence. Example: What the letters, the marks and the ' +
          'empty cells mean.',
      ),
    order: z
      .number()
      .optional()
      .describe('The position of the guide among the others, lowest first. Example: 1'),
  })
  .describe(
    'The lines between "---" at the top of a guide. The file is guides/<guide>.mdx, and its name becomes the address of the guide.',
  );
