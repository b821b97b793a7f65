import type { RoleLevel } from '#catalogue/assessment/compare.ts';

/** A role at a level by their names: `MLOps Engineer, Senior`. */
export function sideName(side: RoleLevel): string {
  return `${side.role.name}, ${levelName(side)}`;
}

/** The name of a side's level alone: `Senior`. */
export function levelName({ role, level }: RoleLevel): string {
  return role.levels[level]?.name ?? '';
}
