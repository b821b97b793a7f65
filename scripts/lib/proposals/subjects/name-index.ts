/** Something that people write of by its id, an id that it had, or a name. */
export interface NameEntry {
  id: string;
  names: readonly string[];
  formerIds?: readonly string[];
}

/** The id of what somebody wrote; undefined where nothing is called so, or more than one thing. */
export type NameIndex = (written: string) => string | undefined;

/** Finds ids by what people write. An id counts before a former id, and that before a name; capitals do not matter. */
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
 * The ids of what somebody named in a field, and the parts that name nothing. A name may hold a comma or "and": a field
 * is taken apart only where it names nothing as a whole.
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

/** Without what surrounds a name in a sentence: white space, quotes, marks of code. */
function normalize(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^["'`“”‘’]+|["'`“”‘’]+$/g, '')
    .toLowerCase();
}
