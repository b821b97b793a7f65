import type { z } from 'zod';
import { type Path, type Problem, problemAtKey } from '#catalogue/model/problem.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import type { ContentFile } from './content-file.ts';
import type { KnownNames } from './known-names.ts';
import { fieldsAt, idKindOfKeys, valueAt } from './schema-fields.ts';

/**
 * Explains an entry of a wrong type in an object with fields and ids as keys, such as a row: its key is a misspelled field.
 * Returns undefined if the key is an id or a field.
 */
export function explainStrayEntry(
  file: ContentFile,
  { schema, path }: { schema: z.ZodType; path: Path },
  names: KnownNames | undefined,
): Problem | undefined {
  const parent = path.slice(0, -1);
  const of = idKindOfKeys(schema, parent);
  const fields = fieldsAt(schema, parent);
  const key = String(path.at(-1));
  if (of === undefined || fields.length === 0 || fields.includes(key)) return undefined;
  const ids = names?.(of, file).map(({ id }) => id) ?? [];
  const isKnown = ids.includes(key) || (valueAt(file.value, path) === null && ids.length === 0);
  if (isKnown) return undefined;
  return problemAtKey(file.file, path, `unknown field "${key}"${didYouMeanOneOf(key, [...fields, ...ids])}`);
}
