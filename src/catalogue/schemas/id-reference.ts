import { z } from 'zod';
import { idSchema } from './id.ts';

/** A kind of item that an id in a content file refers to. */
export type IdKind = 'role' | 'family' | 'domain' | 'group' | 'skill' | 'level' | 'proficiency';

/** The schemas of ids that refer to an item elsewhere in the content, so that editors can complete them. */
export const idReferences = z.registry<{ of: IdKind }>();

/** The schemas of objects that contain entries with ids as keys in addition to their fields. */
export const idKeys = z.registry<{ of: IdKind }>();

/** Builds the schema of an id that refers to an item elsewhere in the content. */
export function idOf(of: IdKind) {
  return idSchema.clone().register(idReferences, { of });
}

/** Builds the schema of an object with fields, and with other entries whose keys are ids. */
export function fieldsBesideIds<Fields extends z.ZodRawShape, Entry extends z.ZodType>(
  of: IdKind,
  fields: Fields,
  entry: Entry,
) {
  return z
    .object(fields)
    .catchall(entry)
    .superRefine(
      (value, context) => {
        for (const key of Object.keys(value)) {
          if (Object.hasOwn(fields, key) || idSchema.safeParse(key).success) continue;
          context.addIssue({ code: 'invalid_key', origin: 'record', issues: [], input: value, path: [key] });
        }
      },
      // Runs even if an entry has a fault, so that faults of keys and of entries are reported together.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    )
    .register(idKeys, { of });
}
