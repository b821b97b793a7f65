import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { titleOfSide } from '#catalogue/levels/side-title.ts';

/** A role at a level: `MLOps Engineer, Senior`; by its title where that says it all: `Staff Engineer`. */
export function sideName({ role, level }: ComparedLevel): string {
  const asked = role.levels[level];
  return asked ? titleOfSide(role.name, asked) : role.name;
}

/** The name of a side's level alone: `Senior`. */
export function levelName({ role, level }: ComparedLevel): string {
  return role.levels[level]?.name ?? '';
}
