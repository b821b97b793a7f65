import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';

/** A cache of the levels with requirements, since a file needs them for every row. */
const namedLevels = new WeakMap<Role, readonly Level[]>();

/**
 * Returns the id of the nearest level below that has requirements, since other levels do not occur in a CSV. Returns
 * undefined if that level also comes directly before in the CSV and the content does not set `after`.
 */
export function predecessorIdOf(level: Level, role: Role): string | undefined {
  const named = levelsWithRequirements(role);
  const before = named[named.indexOf(level) - 1];
  const below = nearestBelow(level, (one) => named.includes(one));
  if (below === undefined) return before && level.below?.id;
  return below === before && level.after === undefined ? undefined : below.id;
}

/** Returns the nearest level below on the path for which `fits` returns true. */
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
