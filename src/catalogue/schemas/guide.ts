import { z } from 'zod';
import { textLine } from './text.ts';

/** The front matter of `guides/<guide>.mdx`. */
export const guideSchema = z.strictObject({
  title: textLine,
  /** One sentence: what the reader gains. */
  summary: textLine.optional(),
  /** Where the guide stands among the others, lowest first. */
  order: z.number().optional(),
});
