import { contentSchemas, type ContentFile } from '#catalogue/schemas/content-file.ts';
import type { IdKind } from '#catalogue/schemas/id-reference.ts';
import { idKindOfKeys, idKindOfValue } from '#catalogue/schemas/schema-fields.ts';

/** Returns the ids of a kind to which files refer, according to their schemas. */
export function referencedIds(files: readonly ContentFile[], of: IdKind): Set<string> {
  const ids = new Set<string>();
  for (const { kind, value } of files) {
    const schema = contentSchemas[kind];
    const walk = (inner: unknown, path: readonly (string | number)[]): void => {
      if (Array.isArray(inner)) inner.forEach((item, index) => walk(item, [...path, index]));
      else if (typeof inner === 'object' && inner !== null) {
        const areKeys = idKindOfKeys(schema, path) === of;
        for (const [key, item] of Object.entries(inner)) {
          if (areKeys) ids.add(key);
          walk(item, [...path, key]);
        }
      } else if (typeof inner === 'string' && idKindOfValue(schema, path) === of) ids.add(inner);
    };
    walk(value, []);
  }
  return ids;
}
