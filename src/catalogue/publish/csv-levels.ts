import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';

/** The levels of each role that some requirement names; a file asks once a row. */
const namedLevels = new WeakMap<Role, readonly Level[]>();

/**
 * The id of the level that comes before one, for a CSV: undefined where that is the level mentioned before it and the content
 * does not say so itself. Levels without any requirement are in no row, so the nearest below that has some is meant.
 */
export function predecessorIdOf(level: Level, role: Role): string | undefined {
  const named = levelsWithRequirements(role);
  const before = named[named.indexOf(level) - 1];
  const below = nearestBelow(level, (one) => named.includes(one));
  if (below === undefined) return before && level.below?.id;
  return below === before && level.after === undefined ? undefined : below.id;
}

/** The nearest level below one on its path that fits; undefined where none does. */
export function nearestBelow(level: Level, fits: (level: Level) => boolean): Level | undefined {
  for (let below = level.below; below !== undefined; below = below.below) if (fits(below)) return below;
  return undefined;
}

function levelsWithRequirements(role: Role): readonly Level[] {
  const known = namedLevels.get(role);
  if (known) return known;
  const used = new Set(requirementsOf(role).map(({ level }) => level));
  const levels = role.levels.filter((level) => used.has(level));
  namedLevels.set(role, levels);
  return levels;
}
