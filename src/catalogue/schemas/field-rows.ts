import { z } from 'zod';
import { unwrap } from './schema-fields.ts';
import { idKeys, idReferences } from './id-reference.ts';
import { valueWords } from './text.ts';

/** A field of a content file, as documented in CONTRIBUTING.md. */
export interface FieldRow {
  /** Its name, with the names of the fields above it: `grade.share`. */
  name: string;
  isRequired: boolean;
  /** The kind of value, such as `list of lines`. */
  value: string;
  /** Its description from the schema, without the example. */
  meaning: string;
}

/** Lists the fields of a schema, each followed by those within it. Names leave out keys that are ids. */
export function fieldRows(schema: unknown, above = ''): FieldRow[] {
  const found = unwrap(schema);
  if (found instanceof z.ZodArray) return fieldRows(found.element, above);
  if (found instanceof z.ZodRecord) return fieldRows(found.valueType, above);
  if (!(found instanceof z.ZodObject)) return [];
  const ofFields = Object.entries<z.ZodType>(found.shape).flatMap(([field, inner]) => {
    const name = above + field;
    const isRequired = !inner.safeParse(undefined).success;
    return [
      { name, isRequired, value: valueOf(inner), meaning: meaningOf(inner) },
      ...fieldRows(inner, `${name}.`),
    ];
  });
  return [...ofFields, ...(idKeys.has(found) ? fieldRows(found.def.catchall, above) : [])];
}

function meaningOf(schema: z.ZodType): string {
  const meaning = (schema.description ?? '').replace(/ ?Example: .*$/s, '');
  const byDefault = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  const isSaid = typeof byDefault === 'string' || typeof byDefault === 'number';
  return isSaid ? `${meaning} Default: \`${String(byDefault)}\`.` : meaning;
}

function valueOf(schema: unknown, isPlural = false): string {
  const found = unwrap(schema);
  const plural = isPlural ? 's' : '';
  if (found instanceof z.ZodArray) return `list of ${valueOf(found.element, true)}`;
  if (found instanceof z.ZodUnion)
    return found.options.map((option) => valueOf(option, isPlural)).join(', or ');
  if (found instanceof z.ZodRecord)
    return `${valueOf(found.keyType, true)} to ${valueOf(found.valueType, true)}`;
  if (found instanceof z.ZodObject) return isPlural ? 'entries' : 'fields below';
  if (found instanceof z.ZodEnum) return found.options.map((option) => `\`${String(option)}\``).join(', ');
  if (found instanceof z.ZodNumber) return 'number';
  if (found instanceof z.ZodBoolean) return '`true` or `false`';
  const reference = found instanceof z.ZodType ? idReferences.get(found) : undefined;
  if (reference) return `${reference.of} id${plural}`;
  return `${wordOf(schema) ?? 'word'}${plural}`;
}

/** Returns the word registered for a schema, or for a schema within it. */
function wordOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const own = valueWords.get(schema)?.word;
  if (own !== undefined) return own;
  if (schema instanceof z.ZodPipe) return wordOf(schema.in);
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapper ? wordOf(schema.unwrap()) : undefined;
}
