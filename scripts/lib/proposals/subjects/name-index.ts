/** An item that a proposal may name by its id, a former id or a name. */
export interface NameEntry {
  id: string;
  names: readonly string[];
  formerIds?: readonly string[];
}

/** Returns the id of a name, or undefined if no item or more than one has it. */
export type NameIndex = (written: string) => string | undefined;

/** Indexes items by id, former id and name, in this order of precedence, regardless of case. */
export function indexNames(items: readonly NameEntry[]): NameIndex {
  const idByName = new Map<string, string | undefined>();
  for (const { id, names } of items) {
    for (const name of names.map(normalize)) {
      const isShared = idByName.has(name) && idByName.get(name) !== id;
      idByName.set(name, isShared ? undefined : id);
    }
  }
  for (const { id, formerIds = [] } of items) for (const former of formerIds) idByName.set(former, id);
  for (const { id } of items) idByName.set(id, id);
  return (written) => idByName.get(normalize(written));
}

/**
 * Finds the ids of all names in a field, and the unknown parts. Splits a field at separators such as commas or "and"
 * only if the whole field is not a known name.
 */
export function findNames(written: string, index: NameIndex): { ids: string[]; unknown: string[] } {
  const found = findParts(written, index, SEPARATORS);
  return { ids: [...new Set(found.ids)], unknown: found.unknown };
}

const SEPARATORS = [/[,;\n]/, / (?:and|or|&|\+) /i, /\//];

function findParts(
  written: string,
  index: NameIndex,
  [separator, ...finer]: readonly RegExp[],
): { ids: string[]; unknown: string[] } {
  const id = index(written);
  if (id !== undefined) return { ids: [id], unknown: [] };
  const parts = separator ? written.split(separator).map((part) => findParts(part, index, finer)) : [];
  const ids = parts.flatMap((part) => part.ids);
  if (ids.length > 0) return { ids, unknown: parts.flatMap(({ unknown }) => unknown) };
  return { ids, unknown: written.trim() === '' ? [] : [written.trim()] };
}

/** Removes quotes and code marks around a name, and normalizes white space and case. */
function normalize(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^["'`“”‘’]+|["'`“”‘’]+$/g, '')
    .toLowerCase();
}
