import { askedRole, type AskedSkill } from '#catalogue/assessment/asks.ts';
import { compareAsks, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import type { Catalogue, Level, Role } from '#catalogue/model/catalogue.ts';
import { buildCarryIndex, countCarried, type CarryIndex } from './carry-index.ts';
import { middleLevelOf } from './middle-level.ts';
import { nearestLevels } from './nearest.ts';

export interface RoleAtLevel {
  role: Role;
  level: Level;
}

/** The overlap of two roles at their middle levels. */
export interface Overlap {
  from: RoleAtLevel;
  to: RoleAtLevel;
  carried: number;
  /** The number of skills that `to` requires. */
  asked: number;
}

/** A cache of the index of all roles, which every role page uses. */
const indexes = new WeakMap<Catalogue, { sides: RoleAtLevel[]; index: CarryIndex }>();

/**
 * Returns the roles to which most skills carry over from a role, nearest first. `accepts` can exclude roles. Roles to which
 * nothing carries over are left out.
 */
export function nearestRoles(
  catalogue: Catalogue,
  role: Role,
  { count = 3, accepts = () => true }: { count?: number; accepts?: (other: Role) => boolean } = {},
): Overlap[] {
  const { sides, index } = indexOf(catalogue);
  const from = sides.find((side) => side.role === role);
  if (from === undefined) return [];
  const isAsked = (side: number): boolean => {
    const other = sides[side]?.role;
    return other !== undefined && other !== role && accepts(other);
  };
  const carried = countCarried(index, comparedLevel(catalogue, from));
  return nearestLevels(carried, index.asked, { count, accepts: isAsked }).flatMap(({ side, ...counts }) => {
    const to = sides[side];
    return to ? [{ from, to, ...counts }] : [];
  });
}

/** Returns the skills that carry over between two roles, mandatory ones first. */
export function sharedSkills(catalogue: Catalogue, { from, to }: Overlap): AskedSkill[] {
  const { carried } = compareAsks(comparedLevel(catalogue, from), comparedLevel(catalogue, to));
  return carried.map(({ skill }) => skill);
}

/** Returns the overlaps of all roles: a row for each target role, a cell for each source role, undefined for itself. */
export function overlapTable(catalogue: Catalogue, roles: readonly Role[]): (Overlap | undefined)[][] {
  const { sides, index } = indexRoles(catalogue, roles);
  const carried = sides.map((side) => countCarried(index, comparedLevel(catalogue, side)));
  return sides.map((to, row) =>
    sides.map((from, column) =>
      from === to
        ? undefined
        : { from, to, carried: carried[column]?.[row] ?? 0, asked: index.asked[row] ?? 0 },
    ),
  );
}

function indexOf(catalogue: Catalogue): { sides: RoleAtLevel[]; index: CarryIndex } {
  const known = indexes.get(catalogue);
  if (known) return known;
  const indexed = indexRoles(catalogue, catalogue.roles);
  indexes.set(catalogue, indexed);
  return indexed;
}

function indexRoles(
  catalogue: Catalogue,
  roles: readonly Role[],
): { sides: RoleAtLevel[]; index: CarryIndex } {
  const sides = roles.flatMap((role) => {
    const level = middleLevelOf(catalogue, role);
    return level ? [{ role, level }] : [];
  });
  return { sides, index: buildCarryIndex(comparedLevels(catalogue, sides)) };
}

/** Yields one level at a time, since all of them at once would need much memory. */
function* comparedLevels(catalogue: Catalogue, sides: readonly RoleAtLevel[]): Iterable<ComparedLevel> {
  for (const side of sides) yield comparedLevel(catalogue, side);
}

function comparedLevel({ scale }: Catalogue, { role, level }: RoleAtLevel): ComparedLevel {
  return { role: askedRole(role, scale), level: level.index };
}
