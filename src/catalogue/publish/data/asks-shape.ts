import * as z from 'zod/mini';
import type { AskedLevel, AskedSkill } from '#catalogue/assessment/asks.ts';
import { renamesSchema } from './renames-schema.ts';
import type { AsksData } from './asks-data.ts';

const namedFields = { id: z.string(), name: z.string() };

/** Checks only that the lists exist: a thousand roles have a million fields, and the same build wrote them all. */
const roleSchema = z.object({
  ...namedFields,
  levels: z.custom<AskedLevel[]>(Array.isArray),
  skills: z.custom<AskedSkill[]>(Array.isArray),
});

const asksSchema = z.object({
  scale: z.array(z.object({ ...namedFields, letter: z.string() })),
  share: z.number(),
  allowsNoOccasion: z.boolean(),
  domains: z.array(z.object(namedFields)),
  roles: z.array(roleSchema),
  renames: renamesSchema,
});

/** Checks `asks.json`, which may be from another version of the site than the page. Throws an Error if its shape differs. */
export function parseAsks(value: unknown): AsksData {
  return asksSchema.parse(value);
}
