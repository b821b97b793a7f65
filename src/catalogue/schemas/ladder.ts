import { z } from 'zod';
import { idSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** One step of the default ladder. */
const ladderLevelSchema = z.strictObject({
  id: idSchema,
  /** The level's name, such as Senior. */
  name: textLine,
  /** The name where there is little room, such as Sen; without it, the name is cut. */
  short: textLine.optional(),
  /** What somebody at this level is responsible for. */
  scope: textBlock.optional(),
});

/** `ladder.yaml`: the default levels of a role, lowest first. */
export const ladderSchema = z.array(ladderLevelSchema).min(1, 'the ladder needs at least one level');
export type Ladder = z.output<typeof ladderSchema>;
