import { levelParts } from '#catalogue/levels/tracks.ts';
import type { Level, Role } from '#catalogue/model/catalogue.ts';

interface LevelEntry {
  id: string;
  name: string;
  /** Former ids, separated by spaces. */
  former: string | undefined;
  /** Whether this level is preselected when its role is picked. */
  isPicked: boolean;
}

/** The levels that one or more roles share, in parts by track. */
export interface LevelList {
  parts: { name: string | undefined; levels: LevelEntry[] }[];
}

/**
 * Returns the distinct lists of levels, and the position of each role's list. Most roles share a ladder, so a page
 * needs few lists. `pickedOf` gives the level to preselect with a role.
 */
export function levelListsOf(
  roles: readonly Role[],
  pickedOf: (role: Role) => Level | undefined,
): { lists: LevelList[]; positionOf: ReadonlyMap<Role, number> } {
  const byText = new Map<string, { list: LevelList; position: number }>();
  const positionOf = new Map<Role, number>();
  for (const role of roles) {
    const list = levelList(role, pickedOf(role));
    const text = JSON.stringify(list);
    const { position } = byText.get(text) ?? { position: byText.size };
    byText.set(text, { list, position });
    positionOf.set(role, position);
  }
  return { lists: [...byText.values()].map(({ list }) => list), positionOf };
}

function levelList(role: Role, picked: Level | undefined): LevelList {
  const parts = levelParts(role).map(({ name, levels }) => ({
    name,
    levels: levels.map((level) => ({
      id: level.id,
      name: level.name,
      former: formerIdsOf(level),
      isPicked: level === picked,
    })),
  }));
  return { parts };
}

/** Returns the former ids of a role or level, separated by spaces, or undefined if there are none. */
export function formerIdsOf({ formerIds }: { formerIds: readonly string[] }): string | undefined {
  return formerIds.length === 0 ? undefined : formerIds.join(' ');
}
