import { levelParts } from '#catalogue/levels/tracks.ts';
import type { Level, Role } from '#catalogue/model/catalogue.ts';

/** A level to pick. */
interface LevelEntry {
  id: string;
  name: string;
  /** Ids that the level had before, with spaces between. */
  former: string | undefined;
  /** Whether it is picked along with its role. */
  isPicked: boolean;
}

/** The levels of one or more roles, in parts by track. */
export interface LevelList {
  parts: { name: string | undefined; levels: LevelEntry[] }[];
}

/**
 * Returns the different lists of levels that roles have, and the position of each role's list: most roles share the ladder,
 * so a page needs few lists. `pickedOf` gives the level that is picked along with a role.
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

/** The former ids of a role or level with spaces between, as an option holds them; undefined if there are none. */
export function formerIdsOf({ formerIds }: { formerIds: readonly string[] }): string | undefined {
  return formerIds.length === 0 ? undefined : formerIds.join(' ');
}
