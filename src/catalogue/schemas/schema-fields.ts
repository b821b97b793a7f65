import { z } from 'zod';
import type { Path } from '#catalogue/model/problem.ts';
import { valueWords, type TextKind } from './text.ts';
import { idKeys, idReferences, type IdKind } from './id-reference.ts';

/** Returns the value at a path below a value, or undefined if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, key) ? Reflect.get(current, key) : undefined;
  }
  return current;
}

export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const found = unwrap(schemaAt(schema, path));
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** Returns the description of the field at a path, or an empty string if it has none. */
export function describeField(schema: z.ZodType, path: Path): string {
  const found = schemaAt(schema, path);
  return (found instanceof z.ZodType && found.description) || '';
}

/** Returns whether a value equals the default at its path, such as an empty list or `mandatory: false`. */
export function isAssumedAt(schema: z.ZodType, path: Path, value: unknown): boolean {
  const found = schemaAt(schema, path);
  if (!(found instanceof z.ZodType)) return false;
  const [absent, said] = [found.safeParse(undefined), found.safeParse(value)];
  return absent.success && said.success && JSON.stringify(absent.data) === JSON.stringify(said.data);
}

/** Returns the kind of item that the value at a path refers to, or undefined if it is not a reference. */
export function idKindOfValue(schema: z.ZodType, path: Path): IdKind | undefined {
  return idKindOf(schemaAt(schema, path));
}

/** Returns the kind of item that the keys at a path refer to, or undefined if they are not references. */
export function idKindOfKeys(schema: z.ZodType, path: Path): IdKind | undefined {
  const found = unwrap(schemaAt(schema, path));
  if (found instanceof z.ZodObject) return idKeys.get(found)?.of;
  return found instanceof z.ZodRecord ? idKindOf(found.keyType) : undefined;
}

/** Returns the kind of text at a path, or undefined if readers do not see the value as text. */
export function textKindAt(schema: z.ZodType, path: Path): TextKind | undefined {
  return textKindOf(schemaAt(schema, path));
}

function textKindOf(schema: unknown): TextKind | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return textKindOf(schema.unwrap());
  const union = unwrap(schema);
  if (union instanceof z.ZodUnion) return textKindOf(union.options[0]);
  return schema instanceof z.ZodType ? valueWords.get(schema)?.text : undefined;
}

function idKindOf(schema: unknown): IdKind | undefined {
  const found = unwrap(schema);
  return found instanceof z.ZodType ? idReferences.get(found)?.of : undefined;
}

/** Returns the schema at a path. Skips keys without a schema. */
function schemaAt(schema: z.ZodType, path: Path): unknown {
  let current: unknown = schema;
  for (const key of path) {
    const parent = unwrap(current);
    if (parent instanceof z.ZodObject) current = fieldOf(parent, String(key));
    else if (parent instanceof z.ZodUnion) current = elementOf(parent);
    else if (parent instanceof z.ZodRecord) current = parent.valueType;
    else if (parent instanceof z.ZodArray) current = parent.element;
  }
  return current;
}

/** Returns the schema of a field, or the schema of entries with other keys. */
function fieldOf(schema: z.ZodObject, key: string): unknown {
  return Object.hasOwn(schema.shape, key) ? schema.shape[key] : schema.def.catchall;
}

/** Returns the element schema of the list among the options of a union. */
function elementOf(schema: z.ZodUnion): unknown {
  return schema.options.map(unwrap).find((option) => option instanceof z.ZodArray)?.element;
}

/** Returns the schema inside an optional, nullable or transformed one. */
export function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
