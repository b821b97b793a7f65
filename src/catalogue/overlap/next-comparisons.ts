import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { buildCarryIndex, countCarried } from './carry-index.ts';
import { levelLike } from './middle-level.ts';
import { nearestLevels } from './nearest.ts';

/** Suggests more comparisons: with the levels directly above, and with the `count` nearest roles at a similar level. */
export function nextComparisons(
  roles: readonly AskedRole[],
  from: ComparedLevel,
  count = 3,
): ComparedLevel[] {
  const above = from.role.levels.flatMap(({ below }, level) =>
    below === from.level ? [{ role: from.role, level }] : [],
  );
  const levelId = from.role.levels[from.level]?.id;
  const others = roles
    .filter(({ id }) => id !== from.role.id)
    .map((role) => ({ role, level: levelLike(role, levelId) }));
  const index = buildCarryIndex(others);
  const near = nearestLevels(countCarried(index, from), index.asked, { count });
  return [...above, ...near.flatMap(({ side }) => others[side] ?? [])];
}
