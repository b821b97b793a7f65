import type { FieldChange, FieldValue } from './catalogue-diff.ts';

/** A field as the content files call it, and its value; undefined or an empty list where there is none. */
export type Field = readonly [name: string, value: FieldValue | undefined];

/** The fields of an item, one for each of its properties but those that are compared in another way. */
export type FieldsOf<Item, Others extends keyof Item> = Record<Exclude<keyof Item, Others>, Field>;

/** The fields that differ, in their order; an item that does not exist has no fields. */
export function diffFields<Key extends string>(
  before: Readonly<Record<Key, Field>> | undefined,
  after: Readonly<Record<Key, Field>> | undefined,
): FieldChange[] {
  const earlier = new Map(before && Object.values<Field>(before));
  const later = new Map(after && Object.values<Field>(after));
  const names = new Set([...later.keys(), ...earlier.keys()]);
  return [...names].flatMap((name) => diffField(name, earlier.get(name), later.get(name)));
}

/** The change of one field, or none. */
export function diffField(
  field: string,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): FieldChange[] {
  const [earlier, later] = [presentValue(before), presentValue(after)];
  if (isSameValue(earlier, later)) return [];
  return [
    {
      field,
      ...(earlier !== undefined && { before: earlier }),
      ...(later !== undefined && { after: later }),
    },
  ];
}

/** Whether two lists have the same items in the same order. */
export function isSameList(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

function presentValue(value: FieldValue | undefined): FieldValue | undefined {
  return value?.length === 0 ? undefined : value;
}

function isSameValue(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  return Array.isArray(before) && Array.isArray(after) ? isSameList(before, after) : before === after;
}
