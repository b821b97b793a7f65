import { z } from 'zod';

/** The day of a moment such as `2026-10-02T09:30:00Z`, in UTC. */
export const dayOfMoment = z.iso
  .datetime({ offset: true })
  .transform((moment) => new Date(moment).toISOString().slice(0, 10));

/** The names of labels in lower case; hosts list them as strings or objects. */
export const labelNames = z.array(
  z
    .union([z.string(), z.object({ name: z.string().nullish() })])
    .transform((given) => (typeof given === 'string' ? given : (given.name ?? '')).toLowerCase()),
);
