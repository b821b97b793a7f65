import * as z from 'zod/mini';
import type { AsksData } from './asks-data.ts';
import { parseAsks } from './asks-shape.ts';

const familySchema = z.object({
  name: z.string(),
  /** The class of its color. */
  hue: z.optional(z.string()),
  /** The ids of its roles. */
  roles: z.array(z.string()),
});

/** A family of roles, as shown beside a match. */
export type ShownFamily = z.output<typeof familySchema>;

/** The data of the page of matches. */
export interface MatchData extends AsksData {
  families: ShownFamily[];
}

/** Adds families, given as JSON, to the content of `asks.json`. Throws an Error if either has another shape. */
export function parseMatchData(asks: unknown, families: string): MatchData {
  return { ...parseAsks(asks), families: z.array(familySchema).parse(JSON.parse(families)) };
}
