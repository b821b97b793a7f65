import * as z from 'zod/mini';
import type { Renames } from '#catalogue/model/renames.ts';

const idMapSchema = z.record(z.string(), z.string());

/** Renames as pages send them to the browser. */
export const renamesSchema = z.object({
  roles: z.optional(idMapSchema),
  skills: z.optional(idMapSchema),
  proficiencies: z.optional(idMapSchema),
  domains: z.optional(idMapSchema),
  families: z.optional(idMapSchema),
  levels: z.optional(z.record(z.string(), idMapSchema)),
}) satisfies z.ZodMiniType<Renames>;
