import type { ComparedLevel } from '#catalogue/assessment/compare.ts';

/** A role at a level by their names: `MLOps Engineer, Senior`. */
export function sideName(side: ComparedLevel): string {
  return `${side.role.name}, ${levelName(side)}`;
}

/** The name of a side's level alone: `Senior`. */
export function levelName({ role, level }: ComparedLevel): string {
  return role.levels[level]?.name ?? '';
}
