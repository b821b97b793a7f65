import { z } from 'zod';
import type { Path } from '#catalogue/model/problem.ts';
import { valueWords, type TextKind } from './text.ts';
import { idReferences, type IdKind } from './id-reference.ts';

/** What stands at a path below a value; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, key) ? Reflect.get(current, key) : undefined;
  }
  return current;
}

/** The names of the fields that a schema knows at a path. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const found = unwrap(schemaAt(schema, path));
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** What a schema says of the field at a path, for editors; empty where it says nothing. */
export function describeField(schema: z.ZodType, path: Path): string {
  const found = schemaAt(schema, path);
  return (found instanceof z.ZodType && found.description) || '';
}

/** Returns the kind of item that the value at a path refers to; undefined if it is not a reference. */
export function idKindOfValue(schema: z.ZodType, path: Path): IdKind | undefined {
  return idKindOf(schemaAt(schema, path));
}

/** Returns the kind of item that the field names at a path refer to; undefined if they are not references. */
export function idKindOfKeys(schema: z.ZodType, path: Path): IdKind | undefined {
  const found = unwrap(schemaAt(schema, path));
  return found instanceof z.ZodRecord ? idKindOf(found.keyType) : undefined;
}

/** Returns the kind of text at a path; undefined for anything but texts that readers see. */
export function textKindAt(schema: z.ZodType, path: Path): TextKind | undefined {
  let found = schemaAt(schema, path);
  while (found instanceof z.ZodOptional || found instanceof z.ZodDefault) found = found.unwrap();
  return found instanceof z.ZodType ? valueWords.get(found)?.text : undefined;
}

function idKindOf(schema: unknown): IdKind | undefined {
  const found = unwrap(schema);
  return found instanceof z.ZodType ? idReferences.get(found)?.of : undefined;
}

/** The schema of what stands at a path; one that matches the path in part, as far as it goes. */
function schemaAt(schema: z.ZodType, path: Path): unknown {
  let current: unknown = schema;
  for (const key of path) {
    const parent = unwrap(current);
    if (parent instanceof z.ZodObject) current = parent.shape[String(key)];
    else if (parent instanceof z.ZodRecord) current = parent.valueType;
    else if (parent instanceof z.ZodArray) current = parent.element;
  }
  return current;
}

/** Returns the schema inside an optional, nullable or transformed one. */
export function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
