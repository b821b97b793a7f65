import { largestRole } from '#catalogue/model/counts.ts';
import { levelsAfter } from '#catalogue/levels/tracks.ts';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { middleLevelOf } from './middle-level.ts';
import { nearestRoles, type Overlap } from './role-overlap.ts';

/** Two levels that readers are likely to compare. */
export type SuggestedComparison = Pick<Overlap, 'from' | 'to'>;

/** The maximum number of roles to search for pairs, since each is compared with all others. */
const LOOKED_AT = 40;

/**
 * Suggests first comparisons: up to `count` pairs of similar roles, then a step of the largest role. Each role is in
 * one pair at most. The roles of a pair are from different families unless there is only one family.
 */
export function suggestComparisons(catalogue: Catalogue, count = 3): SuggestedComparison[] {
  return [...nearPairs(catalogue).slice(0, count), ...stepOf(catalogue, largestRole(catalogue.roles))];
}

function nearPairs(catalogue: Catalogue): Overlap[] {
  const { roles } = catalogue;
  const hasFamilies = new Set(roles.map(({ family }) => family)).size > 1;
  const found = roles.slice(0, LOOKED_AT).flatMap((role) => {
    const isOther = ({ family }: Role): boolean => !hasFamilies || family !== role.family;
    return nearestRoles(catalogue, role, { count: 1, accepts: isOther });
  });
  const taken = new Set<Role>();
  return found
    .sort((a, b) => b.carried * a.asked - a.carried * b.asked)
    .filter(({ from, to }) => {
      if (taken.has(from.role) || taken.has(to.role)) return false;
      taken.add(from.role).add(to.role);
      return true;
    });
}

/** Returns the step up to the middle level of a role, or the step above it if it is the lowest level. */
function stepOf(catalogue: Catalogue, role: Role | undefined): SuggestedComparison[] {
  const middle = role && middleLevelOf(catalogue, role);
  if (role === undefined || middle === undefined) return [];
  const [from, to] = middle.below ? [middle.below, middle] : [middle, levelsAfter(role, middle)[0]];
  return to ? [{ from: { role, level: from }, to: { role, level: to } }] : [];
}
