import { idFromName, idsFromNames } from '#catalogue/model/id-from-name.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import type { NamedPart } from '../rows/csv-row.ts';

/** Something that exists already under an id. */
export interface Known {
  id: string;
  name: string;
  formerIds?: readonly string[];
}

/** What the names and ids of rows stand for. */
export interface Identities {
  idOf: (named: NamedPart) => string;
  /** The name of an id: as rows write it beside the id, else as it is known, else as first written. */
  nameOf: (id: string) => string;
}

type NamedAt = NamedPart & { line: number };

/**
 * Gives every name of one kind (`skill`, `role`, `level`) its id: the one that a row gives, else the one under which
 * the name is known, else that of what once had the id that the name gives, else one made from it. Adds a fault where one id has two names, or one name several ids.
 */
export function identify(
  kind: string,
  named: readonly NamedAt[],
  known: readonly Known[],
  faults: ImportFault[],
): Identities {
  const currentIds = new Map(
    known.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)),
  );
  for (const { id } of known) currentIds.set(id, id);
  const current = (id: string): string => currentIds.get(id) ?? id;

  const given = collectGiven(kind, named, current, faults);
  const idsByKey = groupIds([...given].map(([id, { name }]) => ({ id, name })));
  for (const [key, ids] of groupIds(known)) if (!idsByKey.has(key)) idsByKey.set(key, ids);

  const bare = new Map<string, NamedAt>();
  for (const one of named)
    if (one.id === undefined && !bare.has(nameKey(one.name))) bare.set(nameKey(one.name), one);
  reportAmbiguous(kind, bare, idsByKey, faults);

  for (const [key, { name }] of bare) {
    const id = idFromName(name);
    if (!idsByKey.has(key) && current(id) !== id) idsByKey.set(key, [current(id)]);
  }
  const fresh = [...bare].filter(([key]) => !idsByKey.has(key)).map(([, { name }]) => name);
  const newIds = idsFromNames(fresh, new Set([...currentIds.keys(), ...given.keys()]));
  for (const [name, id] of newIds) idsByKey.set(nameKey(name), [id]);

  const names = new Map([...newIds].map(([name, id]) => [id, name]));
  for (const { id, name } of known) names.set(id, name);
  for (const [id, { name }] of given) names.set(id, name);
  return {
    idOf: ({ name, id }) => (id === undefined ? (idsByKey.get(nameKey(name))?.[0] ?? '') : current(id)),
    nameOf: (id) => names.get(id) ?? id,
  };
}

/** Ids that rows give, each with its name and the line that first says so. */
function collectGiven(
  kind: string,
  named: readonly NamedAt[],
  current: (id: string) => string,
  faults: ImportFault[],
): Map<string, { name: string; line: number }> {
  const given = new Map<string, { name: string; line: number }>();
  for (const { name, id, line } of named) {
    if (id === undefined) continue;
    const first = given.get(current(id));
    if (first === undefined) given.set(current(id), { name, line });
    else if (nameKey(first.name) !== nameKey(name)) {
      const message = `the ${kind} id "${id}" is called "${first.name}" at line ${String(first.line)} and "${name}" here: one id has one name`;
      faults.push({ line, message });
    }
  }
  return given;
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
  for (const [key, { name, line }] of bare) {
    const ids = idsByKey.get(key) ?? [];
    if (ids.length < 2) continue;
    const message = `"${name}" is the name of several ${kind}s (${ids.join(', ')}): say which in the column ${kind}_id`;
    faults.push({ line, message });
  }
}
