import type { Path } from '#catalogue/model/problem.ts';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { isAssumedAt } from '#catalogue/schemas/schema-fields.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import { isSameValue } from '../../content/same-value.ts';

/**
 * Merges an imported value into that of a content file. Lists, texts and requirements are replaced; fields that the import
 * does not name stay. Equal values keep their form.
 */
export function combineValues(kind: ContentKind, before: unknown, said: unknown, path: Path = []): unknown {
  if (before === undefined) return said;
  if (isSameValue(before, said)) return before;
  if (isRecord(before) && isRecord(said)) return combineFields(kind, before, said, path);
  // An empty level only says that the role has this level of the ladder, so the level's fields in the content stay.
  if (kind === 'role' && isEmpty(said) && (before === null || isRecord(before))) return before;
  return said;
}

function combineFields(
  kind: ContentKind,
  before: Record<string, unknown>,
  said: Record<string, unknown>,
  path: Path,
): Record<string, unknown> {
  const isAssumed = (name: string, value: unknown): boolean =>
    isAssumedAt(contentSchemas[kind], [...path, name], value);
  const kept = Object.keys(before).filter(
    (name) => Object.hasOwn(said, name) || kind !== 'requirements' || isAssumed(name, before[name]),
  );
  const stated = Object.keys(said).filter(
    (name) => Object.hasOwn(before, name) || !isAssumed(name, said[name]),
  );
  const names =
    hasOrder(kind, path) || stated.some((name) => !kept.includes(name)) ? joinOrders(kept, stated) : kept;
  return Object.fromEntries(
    names.map((name) => {
      const value = Object.hasOwn(before, name) ? before[name] : undefined;
      return [
        name,
        Object.hasOwn(said, name) ? combineValues(kind, value, said[name], [...path, name]) : value,
      ];
    }),
  );
}

/** Returns whether the order of the fields at a path has a meaning. */
function hasOrder(kind: ContentKind, path: Path): boolean {
  if (kind === 'requirements') return path.length === 0;
  const ordered: Partial<Record<ContentKind, string>> = { role: 'levels', domain: 'groups' };
  return path.length === 1 && path[0] === ordered[kind];
}

/** Returns the names in the order of `stated`, with each other name after the one that it followed in `before`. */
function joinOrders(before: readonly string[], stated: readonly string[]): string[] {
  const names = [...stated];
  before.forEach((name, index) => {
    if (stated.includes(name)) return;
    const previous = before[index - 1];
    names.splice(previous === undefined ? 0 : names.indexOf(previous) + 1, 0, name);
  });
  return names;
}

function isEmpty(value: unknown): boolean {
  return value === null || (isRecord(value) && Object.keys(value).length === 0);
}
