import { idFromName } from '#catalogue/model/id-from-name.ts';
import { readableId, readableIds } from '../../content/readable-id.ts';
import { referTo, type ImportFault, type TablePlace } from '../faults/import-fault.ts';
import type { NamedPart } from '../rows/import-row.ts';
import { nameKey } from '../texts/cell-text.ts';

/** An existing item of the content. */
export interface Known {
  id: string;
  name: string;
  code?: string | undefined;
  formerIds?: readonly string[];
}

/** Functions that resolve the names, ids and codes of rows. */
export interface Identities {
  idOf: (named: NamedPart) => string;
  /** Returns the name of an id: from a row with that id or its code, else from the content, else as first written. */
  nameOf: (id: string) => string;
}

export type NamedAt = NamedPart & { at: TablePlace };

/**
 * Resolves the names of one kind (`skill`, `role`, `level`) to ids: from the row, else from the content by code, name or
 * former id, else new. Adds a fault for each contradiction.
 */
export function identify(
  kind: string,
  named: readonly NamedAt[],
  known: readonly Known[],
  faults: ImportFault[],
): Identities {
  const current = currentIdsOf(known);
  const given = collectGiven(named, `the ${kind} id`, ({ id }) => id && current(id), faults);
  collectGiven(named, `the ${kind} code`, ({ code }) => code, faults);
  const idByCode = codesOf(named, known, current);

  const idsByKey = groupIds([
    ...[...given].map(([id, { name }]) => ({ id, name })),
    ...namesOfCodes(named, idByCode, given),
  ]);
  for (const [key, ids] of groupIds(known)) if (!idsByKey.has(key)) idsByKey.set(key, ids);
  const bare = new Map<string, NamedAt>();
  for (const one of named) {
    const isBare = one.id === undefined && !(one.code !== undefined && idByCode.has(one.code));
    if (isBare && !bare.has(nameKey(one.name))) bare.set(nameKey(one.name), one);
  }
  reportAmbiguous(kind, bare, idsByKey, faults);

  for (const [key, { name }] of bare) {
    // A former id may be a hash, from a version that did not spell other scripts in Latin letters.
    const renamed = [readableId(name), idFromName(name)].find((id) => current(id) !== id);
    if (!idsByKey.has(key) && renamed !== undefined) idsByKey.set(key, [current(renamed)]);
  }
  const fresh = [...bare].filter(([key]) => !idsByKey.has(key)).map(([, { name }]) => name);
  const taken = new Set([...known.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]), ...given.keys()]);
  const newIds = readableIds(fresh, taken);
  for (const [name, id] of newIds) idsByKey.set(nameKey(name), [id]);

  const idOf = ({ name, id, code }: NamedPart): string =>
    id === undefined
      ? ((code === undefined ? undefined : idByCode.get(code)) ?? idsByKey.get(nameKey(name))?.[0] ?? '')
      : current(id);
  const names = new Map([...newIds].map(([name, id]) => [id, name]));
  for (const { id, name } of known) names.set(id, name);
  for (const one of named) {
    if (one.id !== undefined || (one.code !== undefined && idByCode.has(one.code)))
      names.set(idOf(one), one.name);
  }
  return { idOf, nameOf: (id) => names.get(id) ?? id };
}

/** Returns a function that maps former ids to current ones, and returns other ids unchanged. */
function currentIdsOf(known: readonly Known[]): (id: string) => string {
  const currentIds = new Map(
    known.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)),
  );
  for (const { id } of known) currentIds.set(id, id);
  return (id) => currentIds.get(id) ?? id;
}

/** Collects the ids or codes in rows, each with the name and the place of its first row; adds a fault for a second name. */
function collectGiven(
  named: readonly NamedAt[],
  what: string,
  keyOf: (named: NamedAt) => string | undefined,
  faults: ImportFault[],
): Map<string, NamedAt> {
  const given = new Map<string, NamedAt>();
  for (const one of named) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const first = given.get(key);
    if (first === undefined) given.set(key, one);
    else if (nameKey(first.name) !== nameKey(one.name)) {
      const message = `${what} "${one.id ?? key}" is called "${first.name}" at ${referTo(first.at, one.at)} and "${one.name}" here: give both the same name`;
      faults.push({ at: one.at, message });
    }
  }
  return given;
}

/** Maps codes to ids, from rows that give both and from the content. */
function codesOf(
  named: readonly NamedAt[],
  known: readonly Known[],
  current: (id: string) => string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, code } of named) if (id !== undefined && code !== undefined) ids.set(code, current(id));
  for (const { id, code } of known) if (code !== undefined && !ids.has(code)) ids.set(code, id);
  return ids;
}

/** Pairs the id of each code with the name in its row, which may be a new name. */
function namesOfCodes(
  named: readonly NamedAt[],
  idByCode: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, NamedAt>,
): Known[] {
  const names = new Map<string, string>();
  for (const { name, code } of named) {
    const id = code === undefined ? undefined : idByCode.get(code);
    if (id !== undefined && !given.has(id)) names.set(id, name);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}

function groupIds(items: readonly Known[]): Map<string, string[]> {
  const groups = Map.groupBy(items, ({ name }) => nameKey(name));
  return new Map([...groups].map(([key, group]) => [key, group.map(({ id }) => id)]));
}

function reportAmbiguous(
  kind: string,
  bare: ReadonlyMap<string, NamedAt>,
  idsByKey: ReadonlyMap<string, string[]>,
  faults: ImportFault[],
): void {
  for (const [key, { name, at }] of bare) {
    const ids = idsByKey.get(key) ?? [];
    if (ids.length < 2) continue;
    const message = `"${name}" is the name of several ${kind}s (${ids.join(', ')}): name the right one in the column ${kind}_id`;
    faults.push({ at, message });
  }
}
