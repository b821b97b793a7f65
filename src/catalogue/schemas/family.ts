import { z } from 'zod';
import { textBlock, textLine } from './text.ts';

/** `families/<family>.yaml`: a group of roles. */
export const familySchema = z.strictObject({
  /** The name shown to readers. */
  name: textLine,
  /** One or two sentences: what the family's roles have in common. */
  summary: textBlock.optional(),
});
