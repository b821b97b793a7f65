import * as z from 'zod/mini';
import { renamesSchema } from './renames-schema.ts';

const levelsSchema = z.object({
  track: z.optional(z.string()),
  levels: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** Levels to choose from, with the name of their track if they have one. */
export type StartLevels = z.output<typeof levelsSchema>;

const roleSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The number of rows of its matrix. */
  rows: z.number(),
  /** The index of its levels in `levels`. */
  levels: z.number(),
});

/** A role to start with. */
export type StartRole = z.output<typeof roleSchema>;

/** The data for choosing a role and a level, and for finding the roles with stored answers. */
export const startDataSchema = z.object({
  roles: z.array(roleSchema),
  /** Lists of levels, which several roles may share. */
  levels: z.array(z.array(levelsSchema)),
  /** Renames that may apply to stored answers. */
  renames: renamesSchema,
});
export type StartData = z.output<typeof startDataSchema>;
