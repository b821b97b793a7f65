import type { FieldChange, FieldValue } from './catalogue-diff.ts';

/** A field's name in the content files, and its value; undefined or an empty list means no value. */
export type Field = readonly [name: string, value: FieldValue | undefined];

/** One field for each property of an item, except `Others`, which are compared elsewhere. */
export type FieldsOf<Item, Others extends keyof Item> = Record<Exclude<keyof Item, Others>, Field>;

/** Returns the changed fields in order. Treats a missing item as an item without fields. */
export function diffFields<Key extends string>(
  before: Readonly<Record<Key, Field>> | undefined,
  after: Readonly<Record<Key, Field>> | undefined,
): FieldChange[] {
  const earlier = new Map(before && Object.values<Field>(before));
  const later = new Map(after && Object.values<Field>(after));
  const names = new Set([...later.keys(), ...earlier.keys()]);
  return [...names].flatMap((name) => diffField(name, earlier.get(name), later.get(name)));
}

/** Returns a list with the change of a field, or an empty list if the field is unchanged. */
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

/** Returns whether two lists have the same items in the same order. */
export function isSameList(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

function presentValue(value: FieldValue | undefined): FieldValue | undefined {
  return value?.length === 0 ? undefined : value;
}

function isSameValue(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  return Array.isArray(before) && Array.isArray(after) ? isSameList(before, after) : before === after;
}
