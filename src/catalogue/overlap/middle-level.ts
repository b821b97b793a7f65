import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { pathsOf } from '#catalogue/levels/tracks.ts';
import type { Catalogue, Level, Role } from '#catalogue/model/catalogue.ts';

/**
 * Returns the level at which a role is compared with others: the middle level of the ladder. If the role does not have
 * it, returns the middle level of the role's first path. Of two middle levels, the upper one counts.
 */
export function middleLevelOf({ ladder }: Pick<Catalogue, 'ladder'>, role: Role): Level | undefined {
  const path = (pathsOf(role)[0] ?? []).map(({ index }) => index);
  return role.levels[levelOr(role.levels, middleOf(ladder)?.id, path)];
}

/** Returns the index of a role's level with this id, else the index of the middle level of its first path. */
export function levelLike(role: AskedRole, id: string | undefined): number {
  return levelOr(role.levels, id, askedPaths(role)[0] ?? []);
}

function levelOr(levels: readonly { id: string }[], id: string | undefined, path: readonly number[]): number {
  const same = levels.findIndex((level) => level.id === id);
  return same === -1 ? (middleOf(path) ?? 0) : same;
}

function middleOf<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(items.length / 2)];
}
