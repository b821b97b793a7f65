import type { Site } from '#catalogue/model/catalogue.ts';
import type { FieldChange } from './catalogue-diff.ts';
import { diffFields, type Field } from './diff-fields.ts';

/** Compares the fields of `site.yaml`; nested fields have names such as `grade.share`. */
export function diffSite(before: Site, after: Site): FieldChange[] {
  return diffFields(fieldsOf(before), fieldsOf(after));
}

function fieldsOf(site: Site): Record<string, Field> {
  return Object.fromEntries(flatten(site, '').map((field) => [field[0], field]));
}

function flatten(value: object, prefix: string): Field[] {
  return Object.entries(value).flatMap(
    ([name, item]: [string, string | number | boolean | object | null | undefined]): Field[] => {
      if (item === undefined) return [];
      if (typeof item === 'object' && item !== null) return flatten(item, `${prefix}${name}.`);
      return [[`${prefix}${name}`, String(item)]];
    },
  );
}
