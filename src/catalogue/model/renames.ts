import { ownValue } from './own-value.ts';
import type { Catalogue } from './catalogue.ts';

/** Current ids by former id. */
export type IdMap = Readonly<Record<string, string>>;

/** All renames of a catalogue as plain data. Kinds without renames are undefined, so JSON leaves them out. */
export interface Renames {
  roles?: IdMap | undefined;
  skills?: IdMap | undefined;
  proficiencies?: IdMap | undefined;
  domains?: IdMap | undefined;
  families?: IdMap | undefined;
  /** By the current id of the role. */
  levels?: Readonly<Record<string, IdMap>> | undefined;
}

/** An item with its current and former ids. */
export interface Renamable {
  id: string;
  formerIds: readonly string[];
}

/** Returns the renames in a catalogue. The check guarantees that no former id is in use. */
export function renamesOf({ roles, skills, scale, domains, families }: Catalogue): Renames {
  return {
    roles: idMapOf(roles),
    skills: idMapOf(skills),
    proficiencies: idMapOf(scale),
    domains: idMapOf(domains),
    families: idMapOf(families),
    levels: recordOf(
      roles.flatMap(({ id, levels }) => {
        const map = idMapOf(levels);
        return map ? [[id, map] as const] : [];
      }),
    ),
  };
}

function idMapOf(items: readonly Renamable[]): IdMap | undefined {
  return recordOf(items.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
}

/** Returns the current id of an item, then its former ids. */
export function everyId({ id, formerIds }: Renamable): string[] {
  return [id, ...formerIds];
}

/** Returns the id that an item had first: each rename adds the id before it to the end of `former_ids`. */
export function firstIdOf({ id, formerIds }: Renamable): string {
  return formerIds[0] ?? id;
}

/** Indexes items by their current and former ids. A current id takes precedence over an equal former one. */
export function byEveryId<Item extends Renamable>(items: readonly Item[]): Map<string, Item> {
  return new Map([
    ...items.flatMap((item) => item.formerIds.map((id) => [id, item] as const)),
    ...items.map((item) => [item.id, item] as const),
  ]);
}

/** Returns the current id for a former one, and any other id unchanged. */
export function followId(map: IdMap | undefined, id: string): string {
  return ownValue(map, id) ?? id;
}

/** Returns the current id of a level, given the current id of its role. */
export function followLevel({ levels }: Renames, role: string, level: string): string {
  return followId(ownValue(levels, role), level);
}

function recordOf<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
