import { z } from 'zod';
import { idSchema } from './id.ts';

/** What an id in a content file may name. */
export type IdKind = 'role' | 'family' | 'domain' | 'group' | 'skill' | 'level' | 'proficiency';

/** Which ids of the schemas name something that stands elsewhere in the content, so that an editor can complete them. */
export const idReferences = z.registry<{ of: IdKind }>();

/** Schemas of objects that hold, besides their fields, entries whose names are ids. */
export const idKeys = z.registry<{ of: IdKind }>();

/** An id that names something which stands elsewhere in the content. */
export function idOf(of: IdKind) {
  return idSchema.clone().register(idReferences, { of });
}

/** An object with fields, and beside them entries whose names are ids of a kind. */
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
      // Also where an entry has a fault of its own, so that both are reported at once.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    )
    .register(idKeys, { of });
}
