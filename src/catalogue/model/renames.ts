import { ownValue } from './own-value.ts';
import type { Catalogue } from './catalogue.ts';

/** Former ids, each with the present one. */
export type IdMap = Readonly<Record<string, string>>;

/** Former ids with the present ones, as plain data; JSON leaves out a kind of which nothing was renamed. */
export interface Renames {
  roles?: IdMap | undefined;
  skills?: IdMap | undefined;
  proficiencies?: IdMap | undefined;
  domains?: IdMap | undefined;
  families?: IdMap | undefined;
  /** By the present id of the role. */
  levels?: Readonly<Record<string, IdMap>> | undefined;
}

/** Something with an id, and the ids that it had before. */
export interface Renamable {
  id: string;
  formerIds: readonly string[];
}

/** Returns what has been renamed in a catalogue, whose checks see to it that no former id is in use. */
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

/** Returns the former ids of some items, each with the present one; undefined where there are none. */
function idMapOf(items: readonly Renamable[]): IdMap | undefined {
  return recordOf(items.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
}

/** Returns every id that something has or had, the present one first. */
export function everyId({ id, formerIds }: Renamable): string[] {
  return [id, ...formerIds];
}

/** Returns items by every id that they have or had; a present id goes before a former one. */
export function byEveryId<Item extends Renamable>(items: readonly Item[]): Map<string, Item> {
  return new Map([
    ...items.flatMap((item) => item.formerIds.map((id) => [id, item] as const)),
    ...items.map((item) => [item.id, item] as const),
  ]);
}

/** Returns the present id of something by any id that it has or had; an id that nothing had stays as it is. */
export function followId(map: IdMap | undefined, id: string): string {
  return ownValue(map, id) ?? id;
}

/** Returns the present id of a level; `role` is the present id of its role. */
export function followLevel({ levels }: Renames, role: string, level: string): string {
  return followId(ownValue(levels, role), level);
}

function recordOf<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
